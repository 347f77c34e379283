package org.zhucun.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a text file: byte order mark, zeros on one side (UTF-16), else whichever of UTF-8 and GB18030
 * reads every byte. Text that neither reads whole is refused, never read with gaps.
 */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4096;

    private TextDecoder() {}

    static String decode(byte[] content) {
        return decode(content, GB18030);
    }

    /** @param local the encoding to try where the bytes are no Unicode */
    static String decode(byte[] content, Charset local) {
        String text = decoded(content, local);
        if (hasLostEveryHan(text)) {
            throw new FileRefusedException(FileRule.ENCODING);
        }
        return text;
    }

    /** Saved in an encoding without Han: a question mark, each a byte of its own, wherever one was. */
    private static boolean hasLostEveryHan(String text) {
        int sample = Math.min(text.length(), SAMPLE);
        int marks = 0;
        for (int i = 0; i < sample; i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
            marks += text.charAt(i) == '?' ? 1 : 0;
        }
        return marks * 10 > sample;
    }

    private static String decoded(byte[] content, Charset local) {
        Charset charset = marked(content);
        if (charset == null) {
            charset = zerosOnOneSide(content);
        }
        if (charset != null) {
            return withoutMark(strict(content, charset));
        }
        try {
            return withoutMark(tryStrict(content, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return strict(content, local);
        }
    }

    private static @Nullable Charset marked(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(content, 0x84, 0x31, 0x95, 0x33)) {
            return GB18030;
        }
        return null;
    }

    /** Digits, delimiters and line ends of UTF-16 have a zero as their high byte; no other encoding has zeros. */
    private static @Nullable Charset zerosOnOneSide(byte[] content) {
        int even = 0;
        int odd = 0;
        int length = Math.min(content.length, SAMPLE) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += content[i] == 0 ? 1 : 0;
            odd += content[i + 1] == 0 ? 1 : 0;
        }
        if (odd > 0 && even * 4 < odd) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > 0 && odd * 4 < even) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    static boolean startsWith(byte[] content, int... head) {
        if (content.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((content[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String strict(byte[] content, Charset charset) {
        try {
            return withoutMark(tryStrict(content, charset));
        } catch (CharacterCodingException e) {
            throw new FileRefusedException(FileRule.ENCODING).because(e);
        }
    }

    private static String tryStrict(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }
}
