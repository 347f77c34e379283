/** The pages of the files. */
@NullMarked
package org.zhucun.dossier.web;

import org.jspecify.annotations.NullMarked;
