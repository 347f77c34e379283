package org.zhucun.assignment;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Names of states, moves and fields as arguments of a sentence, put into the reader's language with it. */
final class Words {

    private Words() {}

    static MessageSourceResolvable of(AssignmentStatus status) {
        return new DefaultMessageSourceResolvable("assignment.status." + status);
    }

    /** What a field asks for. */
    static MessageSourceResolvable of(String field) {
        return new DefaultMessageSourceResolvable("assignment.said." + field);
    }

    static MessageSourceResolvable of(Move move) {
        return new DefaultMessageSourceResolvable("assignment.move." + move);
    }
}
