package org.zhucun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A page as a browser would get it, with what no page may have: a missing message, or anything inline. */
public final class PageText {

    private static final Pattern INLINE = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script>");

    private PageText() {}

    public static Document of(MockMvc mvc, String path, RequestPostProcessor who) throws Exception {
        String html = mvc.perform(get(path).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return checked(html);
    }

    public static Document checked(String html) {
        assertThat(html).doesNotContain("??");
        assertThat(INLINE.matcher(html).results().map(found -> found.group())).isEmpty();
        return Jsoup.parse(html);
    }
}
