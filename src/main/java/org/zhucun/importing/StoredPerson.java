package org.zhucun.importing;

import java.util.List;
import java.util.Map;
import org.zhucun.recognition.Field;

/**
 * A person on record, in the words of a roster.
 *
 * @param values what is stored about the person (name, gender, birth ... phone, idNumber, remark), in the forms of
 *     {@link org.zhucun.recognition.ReadRow}; unknown facts are absent
 * @param services all of them that count, the latest start first
 */
record StoredPerson(long cadreId, long unitId, Map<Field, String> values, List<StoredService> services) {}
