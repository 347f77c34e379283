package org.zhucun.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is kept.
 *
 * @param maxBytes one attachment
 * @param maxPerSubject attachments of one subject, removed ones not counted
 */
@ConfigurationProperties("zhucun.attachment")
record AttachmentLimits(
        @DefaultValue("10MB") DataSize maxBytes,
        @DefaultValue("20") int maxPerSubject) {}
