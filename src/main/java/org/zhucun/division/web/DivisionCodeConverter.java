package org.zhucun.division.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.zhucun.division.DivisionCode;

/** Reads a division code from an address or a form; an empty field means none. */
@Component
class DivisionCodeConverter implements Converter<String, DivisionCode> {

    @Override
    @SuppressWarnings("NullAway") // Spring allows null here through the type argument, which the checker does not read
    public @Nullable DivisionCode convert(String text) {
        return text.isBlank() ? null : DivisionCode.of(text.strip());
    }
}
