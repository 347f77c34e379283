package org.zhucun.importing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The previews people are looking at, the least recently used ones dropped first. Whatever is missing is computed
 * again, so losing it costs half a second and nothing else.
 */
@Component
class PreviewCache {

    private static final int MOST_CELLS = 1_500_000;

    private final Map<Long, ImportPreview> previews = new LinkedHashMap<>(16, 0.75f, true);
    private int cells;

    /** The preview of exactly this revision, null when it is not at hand. */
    synchronized @Nullable ImportPreview get(long batchId, int revision) {
        ImportPreview preview = previews.get(batchId);
        return preview != null && preview.revision() == revision ? preview : null;
    }

    synchronized void put(ImportPreview preview) {
        drop(preview.batchId());
        previews.put(preview.batchId(), preview);
        cells += preview.weight();
        Iterator<ImportPreview> oldest = previews.values().iterator();
        while (cells > MOST_CELLS && previews.size() > 1) {
            cells -= oldest.next().weight();
            oldest.remove();
        }
    }

    synchronized void drop(long batchId) {
        ImportPreview gone = previews.remove(batchId);
        cells -= gone == null ? 0 : gone.weight();
    }
}
