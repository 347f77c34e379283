package org.zhucun.rotation;

/** How many serve in a cycle: in post, due to arrive, gone, and proposed but not yet decided. */
public record CyclePeople(int inPost, int due, int gone, int proposed) {}
