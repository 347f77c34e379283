package org.zhucun.roster.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code <tbody roster:lines="${lines}">}: the rows of the roster, written by {@link RosterRowWriter}. Seven hundred
 * cells a page evaluated one by one cost several times the rest of the request; here they are one expression.
 */
@Component
class RosterRowsDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "roster";
    private static final int PRECEDENCE = 1000;

    RosterRowsDialect() {
        super("Roster", PREFIX, PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Lines(prefix));
    }

    private static final class Lines extends AbstractAttributeTagProcessor {

        Lines(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "lines", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler structure) {
            Object lines = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value)
                    .execute(context);
            RosterRowWriter writer = new RosterRowWriter((RosterColumns.Shown) context.getVariable("show"));
            for (Object line : (List<?>) lines) {
                writer.row((RosterLine) line);
            }
            structure.setBody(writer.html(), false);
        }
    }
}
