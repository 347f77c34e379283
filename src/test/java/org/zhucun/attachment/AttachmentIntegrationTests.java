package org.zhucun.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.OF_CANGXI;
import static org.zhucun.PlacesFixture.clerkOf;
import static org.zhucun.PlacesFixture.staffOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.DatabaseTest;
import org.zhucun.PageText;
import org.zhucun.PlacesFixture;

@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
@Transactional
class AttachmentIntegrationTests {

    private static final String JIALONG = "village/510824107201";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        PlacesFixture places = new PlacesFixture(jdbc);
        places.load();
        places.support("510824107201", 1, 2);
        places.inPost(1, "何晓燕", OF_CANGXI, "510824107201", "TEAM_MEMBER");
    }

    @Test
    void keepsAPdfAndHandsItOutAsADownloadOnly() throws Exception {
        String place = add(JIALONG, "推荐表（盖章）.pdf", PDF)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fileName").value("推荐表（盖章）.pdf"))
                .andExpect(jsonPath("$.kind").value("PDF"))
                .andExpect(jsonPath("$.sha256").value(org.hamcrest.Matchers.hasLength(64)))
                .andExpect(jsonPath("$.addedBy").value("周敏"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        mvc.perform(get(place).with(staffOf("5108")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string(
                                "Content-Disposition",
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.startsWith("attachment;"),
                                        org.hamcrest.Matchers.containsString("filename*=UTF-8''%E6%8E%A8%E8%8D%90"))));
        assertThat(jdbc.sql("select string_agg(event, ' ' order by id) from audit_entry where subject = ?")
                        .param(JIALONG)
                        .query(String.class)
                        .single())
                .isEqualTo("AttachmentAdded AttachmentTaken");
    }

    @Test
    void knowsWhatADocumentIsByItsContent() throws Exception {
        added("照片.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, "PNG");
        added("照片.JPG", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, "JPEG");
        added("名单.xlsx", xlsx(), "XLSX");
        added("名单.xls", xls(), "XLS");
        added("请示.docx", docx("word/document.xml"), "DOCX");
        added("批复.wps", compound("WordDocument"), "DOC");
    }

    @Test
    void refusesAnEmptyOrTooLargeDocument_B001() throws Exception {
        refused("空.pdf", new byte[0], "B001");
        byte[] large = Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1);
        refused("大.pdf", large, "B001")
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("10")));
        assertThatThrownBy(() -> stored("size = 0")).hasMessageContaining("b001_not_empty");
    }

    @Test
    void refusesWhatIsNoDocument_B002() throws Exception {
        refused("脚本.pdf", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8), "B002");
        refused("网页.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "B002");
        refused("程序.docx", new byte[] {'M', 'Z', 0, 0}, "B002");
        refused("压缩.docx", docx("readme.txt"), "B002");
        refused("演示.doc", compound("PowerPoint Document"), "B002");
        assertThatThrownBy(() -> stored("kind = 'EXE'"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("b002_known_kind");
    }

    @Test
    void refusesANameThatDoesNotFit_B003() throws Exception {
        refused("推荐表.exe", PDF, "B003");
        refused("推荐表", PDF, "B003");
        refused("x".repeat(200) + ".pdf", PDF, "B003");
        refused("a\"b.pdf", PDF, "B003");
    }

    @Test
    void refusesMacros_B004() throws Exception {
        refused("请示.docx", docx("word/document.xml", "word/vbaProject.bin"), "B004");
        refused("名单.xls", compound("Workbook", "_VBA_PROJECT_CUR"), "B004");
        refused("批复.doc", compound("WordDocument", "Macros"), "B004");
    }

    @Test
    void refusesTheTwentyFirst_B005() throws Exception {
        for (int i = 1; i <= 20; i++) {
            add(JIALONG, i + ".pdf", PDF).andExpect(status().isCreated());
        }
        refused("21.pdf", PDF, "B005");
    }

    @Test
    void removingLeavesATraceAndNeedsAReason_B006() throws Exception {
        String place = add(JIALONG, "推荐表.pdf", PDF).andReturn().getResponse().getHeader("Location");
        remove(place, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].code").value("B006"));
        remove(place, "传错了")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.removedBy").value("周敏"))
                .andExpect(jsonPath("$.removalReason").value("传错了"));
        remove(place, "再删一次").andExpect(status().isNotFound());
        mvc.perform(get(place).with(staffOf("51"))).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select content is null from attachment")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(PageText.of(mvc, "/villages/510824107201", staffOf("510824"))
                        .select("#attachments li")
                        .text())
                .contains("推荐表.pdf", "周敏", "传错了");
        assertThatThrownBy(() -> stored("removal_reason = null")).hasMessageContaining("b006_removed_with_reason");
    }

    @Test
    void whoeverSeesTheSubjectSeesItsAttachmentsAndNobodyElse() throws Exception {
        String place = add(JIALONG, "推荐表.pdf", PDF).andReturn().getResponse().getHeader("Location");
        for (String path : new String[] {place, "/api/attachments?subject=" + JIALONG}) {
            mvc.perform(get(path).with(staffOf("511902"))).andExpect(status().isNotFound());
            mvc.perform(get(path).with(staffOf("5108"))).andExpect(status().isOk());
        }
        mvc.perform(multipart("/api/attachments")
                        .file(new MockMultipartFile("file", "x.pdf", "application/pdf", PDF))
                        .param("subject", JIALONG)
                        .with(staffOf("511902"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post(place + "/remove").with(staffOf("511902")).with(csrf()))
                .andExpect(status().isNotFound());
        for (String nothing : new String[] {"village/510824107999", "unit-of-nothing/1", "village", "cadre/x"}) {
            mvc.perform(get("/api/attachments").param("subject", nothing).with(staffOf("51")))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void aUnitsClerkReadsThoseOfItsOwnPeopleAndAddsNone() throws Exception {
        add("cadre/1", "体检表.pdf", PDF).andExpect(status().isCreated());
        add("assignment/1", "审批表.pdf", PDF).andExpect(status().isCreated());
        mvc.perform(get("/api/attachments?subject=cadre/1").with(clerkOf(OF_CANGXI)))
                .andExpect(jsonPath("$.items[0].fileName").value("体检表.pdf"));
        mvc.perform(get("/api/attachments?subject=assignment/1").with(clerkOf(PlacesFixture.OF_BAZHOU)))
                .andExpect(status().isNotFound());
        mvc.perform(multipart("/api/attachments")
                        .file(new MockMultipartFile("file", "x.pdf", "application/pdf", PDF))
                        .param("subject", "cadre/1")
                        .with(clerkOf(OF_CANGXI))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPageListsTakesAndRemovesWithoutJavaScript() throws Exception {
        Document before = PageText.of(mvc, "/villages/510824107201", staffOf("510824"));
        assertThat(before.select("#attachments form input[name=_csrf]")).hasSize(1);
        upload("证明.pdf").andExpect(redirectedUrl("/villages/510824107201#attachments"));
        upload("证明.exe")
                .andExpect(org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash()
                        .attribute("attachmentProblem", org.hamcrest.Matchers.containsString("证明.exe")));
        Document after = PageText.of(mvc, "/villages/510824107201", staffOf("510824"));
        assertThat(after.select("#attachments li a").text()).isEqualTo("证明.pdf");
        String id = after.select("#attachments li").attr("data-attachment");
        mvc.perform(post("/attachments/" + id + "/remove")
                        .param("reason", "传错了")
                        .with(staffOf("510824"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/villages/510824107201#attachments"));
        assertThat(PageText.of(mvc, "/villages/510824107201", staffOf("510824")).select("#attachments li a"))
                .isEmpty();
        assertThat(PageText.of(mvc, "/cadres/1", clerkOf(OF_CANGXI)).select("#attachments form"))
                .isEmpty();
    }

    private ResultActions upload(String name) throws Exception {
        return mvc.perform(multipart("/attachments")
                .file(new MockMultipartFile("file", name, null, PDF))
                .param("subject", JIALONG)
                .with(staffOf("510824"))
                .with(csrf()));
    }

    private void added(String name, byte[] content, String kind) throws Exception {
        add(JIALONG, name, content)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value(kind));
    }

    private ResultActions refused(String name, byte[] content, String code) throws Exception {
        return add(JIALONG, name, content)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].code").value(code));
    }

    private ResultActions add(String subject, String name, byte[] content) throws Exception {
        return mvc.perform(multipart("/api/attachments")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("subject", subject)
                .with(staffOf("510824"))
                .with(csrf()));
    }

    private ResultActions remove(String place, String reason) throws Exception {
        return mvc.perform(post(place + "/remove")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"" + reason + "\"}")
                .with(staffOf("510824"))
                .with(csrf()));
    }

    /** A row as no code writes it. */
    private void stored(String but) {
        jdbc.sql(
                        "insert into attachment (subject, file_name, kind, size, sha256, content, added_by_id, added_by, added_at,"
                                + " removed_at, removal_reason) select 'village/1', 'x.pdf', n.kind, n.size, repeat('0', 64),"
                                + " '\\x25'::bytea, 1, 'x', now(), n.removed_at, n.removal_reason from (select "
                                + (but.startsWith("kind") ? "'EXE'" : "'PDF'") + " as kind, "
                                + (but.startsWith("size") ? "0" : "1") + " as size, "
                                + (but.startsWith("removal") ? "now()" : "null::timestamptz") + " as removed_at, "
                                + "null::text as removal_reason) n")
                .update();
    }

    private static byte[] docx(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<w:document xmlns:w=\"x\"/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("名单").createRow(0).createCell(0).setCellValue("姓名");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] xls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("名单");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] compound(String stream, String... folders) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            for (String folder : folders) {
                files.createDirectory(folder);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
