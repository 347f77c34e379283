package org.zhucun.site;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhucun.PlacesFixture.staffOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.zhucun.DatabaseTest;

/** What a command needs and a request leaves out is the caller's mistake, never an error of ours. */
@SpringBootTest
@AutoConfigureMockMvc
@DatabaseTest
class IncompleteRequestIntegrationTests {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"values\": null}", "null", "[]", "{\"values\": 7}"})
    void aCorrectionWithoutValuesIsMalformed(String body) throws Exception {
        mvc.perform(put("/api/imports/1/rows/Sheet1/5")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(staffOf("51"))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.status").value(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"changes\": {}}", "{\"division\": \"51\", \"changes\": [{}]}"})
    void aWhatIfWithoutItsPartsIsMalformed(String body) throws Exception {
        mvc.perform(post("/api/quota/what-if")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(staffOf("51"))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }
}
