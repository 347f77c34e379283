package org.zhucun.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a ZIP file by name, listed and judged before anything is unpacked: number, names, places, declared
 * sizes. Part names are compared without case, as the packaging conventions ask.
 */
final class ZipPackage {

    private final byte[] content;
    private final ReadBudget budget;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private ZipPackage(byte[] content, ReadBudget budget) {
        this.content = content;
        this.budget = budget;
    }

    static ZipPackage open(byte[] content, ReadBudget budget) {
        ZipPackage zip = new ZipPackage(content, budget);
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> all = new ArrayList<>();
            file.getEntries().asIterator().forEachRemaining(all::add);
            if (all.size() > budget.limits().maxEntries()) {
                throw new FileRefusedException(FileRule.BOMB);
            }
            all.forEach(zip::add);
            zip.checkSizes(all);
            zip.checkPlaces(all);
        } catch (IOException e) {
            throw new FileRefusedException(FileRule.DAMAGED).because(e);
        }
        return zip;
    }

    private void add(ZipArchiveEntry entry) {
        String name = entry.getName().replace('\\', '/');
        boolean outside = name.startsWith("/")
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..");
        if (outside) {
            throw new FileRefusedException(FileRule.OUTSIDE_PATH, entry.getName());
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new FileRefusedException(FileRule.ENCRYPTED);
        }
        if (entry.isDirectory()) {
            return;
        }
        if (entries.put(key(name), entry) != null) {
            throw new FileRefusedException(FileRule.OVERLAP, entry.getName());
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new FileRefusedException(FileRule.DAMAGED);
        }
    }

    private void checkSizes(List<ZipArchiveEntry> all) {
        long sum = 0;
        for (ZipArchiveEntry entry : all) {
            long size = entry.getSize();
            sum += size;
            boolean dense = size > 1 << 20 && size / budget.limits().maxRatio() > entry.getCompressedSize();
            if (size < 0 || dense || sum > budget.limits().maxInflated().toBytes()) {
                throw new FileRefusedException(FileRule.BOMB);
            }
        }
    }

    private void checkPlaces(List<ZipArchiveEntry> all) {
        List<ZipArchiveEntry> placed = new ArrayList<>(all);
        placed.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        long end = 0;
        for (ZipArchiveEntry entry : placed) {
            if (entry.getLocalHeaderOffset() < end) {
                throw new FileRefusedException(FileRule.OVERLAP, entry.getName());
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
            if (end > content.length) {
                throw new FileRefusedException(FileRule.DAMAGED);
            }
        }
    }

    /** The names of all parts, in lower case. */
    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** A part to read, null when there is none of that name; the reader calls {@code finish()} at its end. */
    @Nullable
    GuardedStream open(String name) {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            return null;
        }
        InputStream packed = packed(entry);
        InputStream plain = entry.getMethod() == ZipEntry.STORED
                ? packed
                : new InflaterInputStream(packed, new Inflater(true), 16_384);
        return new GuardedStream(plain, budget, entry.getCompressedSize(), entry.getSize(), entry.getCrc());
    }

    interface PartWriter {
        void write(OutputStream out) throws IOException;
    }

    /**
     * The same package with some parts replaced, by name in lower case. They are written in the order given, after all
     * others, which are copied as they are packed.
     */
    byte[] with(Map<String, PartWriter> replaced) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 65_536);
        try (ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, ZipArchiveEntry> part : entries.entrySet()) {
                if (!replaced.containsKey(part.getKey())) {
                    copy.addRawArchiveEntry(part.getValue(), packed(part.getValue()));
                }
            }
            for (Map.Entry<String, PartWriter> part : replaced.entrySet()) {
                ZipArchiveEntry former = entries.get(part.getKey());
                copy.putArchiveEntry(new ZipArchiveEntry(former == null ? part.getKey() : former.getName()));
                part.getValue().write(copy);
                copy.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private InputStream packed(ZipArchiveEntry entry) {
        return new ByteArrayInputStream(
                content, (int) entry.getDataOffset(), (int) Math.min(entry.getCompressedSize(), Integer.MAX_VALUE));
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
