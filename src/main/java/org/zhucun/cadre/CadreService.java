package org.zhucun.cadre;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.bulk.BeforeImages;
import org.zhucun.bulk.Copy;
import org.zhucun.shared.NotFoundException;
import org.zhucun.shared.Unscoped;

/** Records people and what changes about them, one or 32,000 at a time. */
@Service
@RequiredArgsConstructor
@Transactional
public class CadreService {

    private static final String TABLE = "cadre";
    private static final String COLUMNS = TABLE
            + " (id, name, gender, birth, ethnicity, political, party_joined, work_started, education, degree, school,"
            + " unit_id, post, rank, staff_category, phone, id_number, remark, import_batch_id)";
    private static final int CHUNK = 1000;

    private final Cadres cadres;
    private final Copy copy;
    private final BeforeImages images;
    private final EntityManager entities;

    /**
     * Records people who were not on record.
     *
     * @return their ids, in the same order
     */
    @Unscoped("a person lies in no division; the assignment written with them does")
    public long[] recordAll(List<RecordCadre> people, long batchId) {
        long[] ids = copy.ids("cadre_seq", people.size());
        List<Cadre> fresh = new ArrayList<>(people.size());
        for (int i = 0; i < ids.length; i++) {
            fresh.add(Cadre.of(ids[i], people.get(i), batchId));
        }
        copy.rows(
                COLUMNS,
                fresh,
                (line, cadre) -> line.add(cadre.getId())
                        .add(cadre.getName())
                        .add(cadre.getGender())
                        .add(cadre.getBirth())
                        .add(cadre.getEthnicity())
                        .add(cadre.getPolitical())
                        .add(cadre.getPartyJoined())
                        .add(cadre.getWorkStarted())
                        .add(cadre.getEducation())
                        .add(cadre.getDegree())
                        .add(cadre.getSchool())
                        .add(cadre.getUnitId())
                        .add(cadre.getPost())
                        .add(cadre.getRank())
                        .add(cadre.getStaffCategory())
                        .add(cadre.getPhone())
                        .add(cadre.getIdNumber())
                        .add(cadre.getRemark())
                        .add(cadre.getImportBatchId()));
        return ids;
    }

    /** Changes people on record, each at most once per batch. */
    @Unscoped("whoever calls has found the people through assignments in scope")
    public void reviseAll(List<ReviseCadre> changes, long batchId) {
        for (int from = 0; from < changes.size(); from += CHUNK) {
            revise(changes.subList(from, Math.min(from + CHUNK, changes.size())), batchId);
            entities.flush();
            entities.clear();
        }
    }

    private void revise(List<ReviseCadre> changes, long batchId) {
        List<Long> ids = changes.stream().map(ReviseCadre::id).toList();
        images.keep(batchId, TABLE, ids);
        Map<Long, Cadre> byId = new HashMap<>();
        cadres.findAllByIdIn(ids).forEach(cadre -> byId.put(cadre.getId(), cadre));
        for (ReviseCadre change : changes) {
            Cadre cadre = byId.get(change.id());
            if (cadre == null) {
                throw new NotFoundException();
            }
            cadre.revise(change.facts());
        }
    }

    /** People the batch wrote and something later changed. */
    @Unscoped("the batch was found in scope")
    @Transactional(readOnly = true)
    public List<Long> touchedSince(long batchId, int limit) {
        return images.touched(batchId, TABLE, limit);
    }

    /** Takes back what the batch wrote about people; their assignments are gone by then. */
    @Unscoped("the batch was found in scope")
    public void revert(long batchId) {
        images.restore(batchId, TABLE);
    }
}
