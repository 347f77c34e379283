/** The auditor's page and REST. */
@NullMarked
package org.zhucun.audit.web;

import org.jspecify.annotations.NullMarked;
