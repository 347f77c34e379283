package org.zhucun.reporting;

import java.util.List;

/**
 * A line of the front page's to-do list: so many of something wait for somebody here.
 *
 * @param icon by its name in the sprite
 * @param tone the class of its colour: {@code t-err}, {@code t-warn}, {@code st-info} or {@code st-idle}
 * @param href the page that lists them
 * @param key the message that names them; {@code key.sub} is the smaller line below it
 * @param args what both messages name
 */
public record Task(String icon, String tone, String href, String key, List<Object> args, long count) {

    public Task {
        args = List.copyOf(args);
    }
}
