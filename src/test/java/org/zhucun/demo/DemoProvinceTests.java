package org.zhucun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhucun.assignment.AssignmentSource;
import org.zhucun.assignment.AssignmentStatus;
import org.zhucun.assignment.EndReason;
import org.zhucun.division.VillageCategory;
import org.zhucun.quota.TeamRole;
import org.zhucun.unit.UnitLevel;

/** The figures of issue and newspaper, counted on the rows before they go to the database. */
class DemoProvinceTests {

    private static final LocalDate BEFORE_ADDITIONS = LocalDate.of(2024, 7, 14);
    private static final LocalDate AFTER_ADDITIONS = LocalDate.of(2024, 8, 6);

    private static DemoProvince province;

    @BeforeAll
    static void generate() {
        province = ProvinceGenerator.generate();
    }

    /** Provincial and municipal of all who count, as the quota counts them: of a handover the incoming one only. */
    private record Share(long counted, long total) {

        boolean reaches(int threshold) {
            return 100 * counted >= threshold * total;
        }
    }

    private static Share share(TeamRole role, LocalDate day, String division) {
        List<Term> serving = province.terms().stream()
                .filter(term -> term.role == role && term.village.startsWith(division))
                .filter(term -> term.servesOn(day) && term.handoverUntil == null)
                .toList();
        long counted = serving.stream()
                .filter(term -> term.unit.level() == UnitLevel.PROVINCIAL || term.unit.level() == UnitLevel.MUNICIPAL)
                .count();
        return new Share(counted, serving.size());
    }

    private static boolean meetsBoth(LocalDate day, String division) {
        return share(TeamRole.FIRST_SECRETARY, day, division).reaches(30)
                && share(TeamRole.TEAM_MEMBER, day, division).reaches(20);
    }

    private static long serving(LocalDate day) {
        return province.terms().stream().filter(term -> term.servesOn(day)).count();
    }

    private static long villages(int cycle) {
        return province.villages().stream().filter(village -> village.in(cycle)).count();
    }

    private static Stream<Term> additions() {
        return province.terms().stream().filter(term -> term.source == AssignmentSource.ADDITION);
    }

    private static List<Term> inPost() {
        return province.terms().stream().filter(Term::open).toList();
    }

    @Test
    void theSameNumbersComeEveryTime() throws Exception {
        assertThat(fingerprint(ProvinceGenerator.generate())).isEqualTo(fingerprint(province));
        assertThat(fingerprint(province)).isEqualTo("29be4a89a25b31d39fd758fb802154da544a2bdb22e18a67ddfadda19bf1d823");
    }

    private static String fingerprint(DemoProvince province) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Stream.of(
                        province.units().stream().map(Object::toString),
                        province.villages().stream()
                                .map(village -> village.code() + village.supports() + village.categories()),
                        province.links().stream()
                                .map(link -> link.village() + link.unit().id() + link.startsOn() + link.endsOn()),
                        province.cadres().stream()
                                .map(cadre -> cadre.id()
                                        + cadre.name()
                                        + cadre.birth()
                                        + cadre.political()
                                        + cadre.partyJoined()
                                        + cadre.workStarted()
                                        + cadre.school()
                                        + cadre.unit().id()
                                        + cadre.post()
                                        + cadre.rank()
                                        + cadre.phone()
                                        + cadre.idNumber()),
                        province.terms().stream()
                                .map(term -> term.id + "," + term.cadre.id() + "," + term.village
                                        + "," + term.unit.id() + "," + term.cycle + "," + term.role + "," + term.source
                                        + ","
                                        + term.status + "," + term.startsOn + "," + term.plannedEndOn + ","
                                        + term.trainedOn
                                        + "," + term.arrivedOn + "," + term.handoverUntil + "," + term.endedOn + ","
                                        + term.endReason + "," + term.predecessor))
                .flatMap(lines -> lines)
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void theFirstCycleSentThirtyFourThousandToTwelveThousandVillages() {
        assertThat(villages(0)).isEqualTo(12_000);
        assertThat(serving(LocalDate.of(2021, 12, 31))).isEqualTo(34_000);
        assertThat(serving(LocalDate.of(2023, 9, 30))).isEqualTo(34_000);
        assertThat(province.terms())
                .filteredOn(term -> term.cycle == 0)
                .hasSize(34_000)
                .allSatisfy(term -> {
                    assertThat(term.status).isEqualTo(AssignmentStatus.ENDED);
                    assertThat(term.endedOn).isBetween(LocalDate.of(2023, 10, 8), LocalDate.of(2023, 10, 28));
                });
    }

    @Test
    void theRotationOfOctober2023SentThirtyTwoThousandToElevenThousandSevenHundredVillages() {
        assertThat(villages(1)).isEqualTo(11_700);
        assertThat(serving(LocalDate.of(2023, 10, 31))).isEqualTo(32_000);
        assertThat(serving(BEFORE_ADDITIONS)).isEqualTo(32_000);
        assertThat(province.terms())
                .filteredOn(term -> term.cycle == 1 && term.startsOn.isBefore(LocalDate.of(2023, 11, 1)))
                .hasSize(32_000);
    }

    @Test
    void theSummerOf2024Added3891PeopleOfThem448InLiangshan() {
        assertThat(additions()).hasSize(3_891).allSatisfy(term -> {
            assertThat(term.unit.level()).isIn(UnitLevel.PROVINCIAL, UnitLevel.MUNICIPAL);
            assertThat(term.arrivedOn).isBetween(LocalDate.of(2024, 7, 15), LocalDate.of(2024, 8, 5));
            assertThat(term.trainedOn).isBetween(LocalDate.of(2024, 7, 29), LocalDate.of(2024, 7, 31));
        });
        assertThat(additions().filter(term -> term.village.startsWith("5134"))).hasSize(448);
        assertThat(serving(AFTER_ADDITIONS)).isEqualTo(32_000 + 3_891);
    }

    @Test
    void theAdditionsLiftTheProvinceAboveBothShares() {
        assertThat(share(TeamRole.FIRST_SECRETARY, BEFORE_ADDITIONS, "51").reaches(30))
                .isFalse();
        assertThat(share(TeamRole.TEAM_MEMBER, BEFORE_ADDITIONS, "51").reaches(20))
                .isFalse();
        assertThat(meetsBoth(AFTER_ADDITIONS, "51")).isTrue();
    }

    @Test
    void atTheEndTheProvinceMeetsBothSharesButSeveralCitiesAndDozensOfCountiesDoNot() {
        assertThat(villages(2)).isEqualTo(11_700);
        assertThat(inPost().size()).isBetween(32_000, 36_000);
        assertThat(meetsBoth(DemoProvince.AS_OF, "51")).isTrue();
        assertThat(failing(4)).isBetween(4L, 8L);
        assertThat(failing(6)).isBetween(24L, 90L);
    }

    private static long failing(int digits) {
        return inPost().stream()
                .map(term -> term.village.substring(0, digits))
                .distinct()
                .filter(division -> !meetsBoth(DemoProvince.AS_OF, division))
                .count();
    }

    @Test
    void theNewspapersThreePeopleAreThere() {
        assertThat(additions().filter(term -> Newspaper.villages().contains(term.village)))
                .extracting(
                        term -> term.cadre.name(), term -> term.village, term -> term.unit.name(), term -> term.role)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("陈森", "510824107216", "四川省委组织部", TeamRole.FIRST_SECRETARY),
                        org.assertj.core.groups.Tuple.tuple("李玉兰", "511902104221", "巴中市纪委监委", TeamRole.FIRST_SECRETARY),
                        org.assertj.core.groups.Tuple.tuple("付帅", "513428106200", "四川师范大学", TeamRole.TEAM_MEMBER));
        assertThat(province.links())
                .filteredOn(link -> link.village().equals("511902104221"))
                .extracting(link -> link.unit().name())
                .startsWith("巴州区示例人民医院", "巴中市纪委监委");
    }

    @Test
    void nothingHappensAfterTheLastDayExceptWhatIsPlanned() {
        assertThat(province.terms()).allSatisfy(term -> {
            if (term.status != AssignmentStatus.APPROVED) {
                assertThat(term.startsOn).isBeforeOrEqualTo(DemoProvince.AS_OF);
                assertThat(term.arrivedOn).isNotNull();
            }
            if (term.endedOn != null) {
                assertThat(term.endedOn).isAfter(term.startsOn).isBeforeOrEqualTo(DemoProvince.AS_OF);
            }
            assertThat(term.endedOn != null && term.endReason != null).isEqualTo(term.status == AssignmentStatus.ENDED);
            assertThat(term.plannedEndOn).isAfter(term.startsOn);
        });
    }

    @Test
    void peopleLeaveForEveryReasonAndComeInEveryWay() {
        assertThat(province.terms().stream().map(term -> term.source).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(AssignmentSource.values());
        assertThat(province.terms().stream()
                        .filter(term -> term.endReason != null)
                        .map(term -> term.endReason)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(EndReason.values());
    }

    @Test
    void vacanciesOverdueTermsHandoversAndPeopleDueToArriveExistInBelievableNumbers() {
        long required = 11_700
                + province.villages().stream()
                        .filter(village -> village.in(2))
                        .mapToLong(village -> village.members()[2])
                        .sum();
        assertThat(required - inPost().size()).isBetween(100L, 1_200L);
        assertThat(inPost())
                .filteredOn(term -> term.plannedEndOn.isBefore(DemoProvince.AS_OF))
                .hasSizeBetween(50, 400);
        assertThat(inPost()).filteredOn(term -> term.handoverUntil != null).hasSizeBetween(10, 60);
        assertThat(province.terms())
                .filteredOn(term -> term.status == AssignmentStatus.APPROVED)
                .hasSizeBetween(50, 400);
    }

    @Test
    void aVillageHasOneFirstSecretaryAndAPersonOnePost() {
        List<Term> first = inPost().stream()
                .filter(term -> term.role == TeamRole.FIRST_SECRETARY && term.handoverUntil == null)
                .toList();
        assertThat(first.stream().map(term -> term.village)).doesNotHaveDuplicates();
        assertThat(province.terms().stream()
                        .filter(term -> term.status != AssignmentStatus.ENDED)
                        .map(term -> term.cadre.id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void firstSecretariesAreFitAndDataIsCompleteExceptForAFew() {
        List<Term> first = inPost().stream()
                .filter(term -> term.role == TeamRole.FIRST_SECRETARY)
                .toList();
        assertThat(first)
                .filteredOn(term -> !term.cadre.political().equals("中共党员"))
                .hasSizeBetween(3, 60);
        assertThat(first)
                .filteredOn(term -> term.cadre.workStarted() != null
                        && term.cadre
                                        .workStarted()
                                        .compareTo(term.startsOn
                                                .minusYears(2)
                                                .toString()
                                                .substring(0, 7))
                                > 0)
                .hasSizeBetween(2, 60);
        doubtful(cadre -> cadre.phone() == null, 100, 400);
        doubtful(cadre -> cadre.idNumber() == null, 50, 200);
        doubtful(cadre -> cadre.political().equals("中共党员") && cadre.partyJoined() == null, 50, 300);
        doubtful(
                cadre -> cadre.idNumber() != null
                        && !cadre.idNumber()
                                .substring(6, 12)
                                .equals(cadre.birth().replace("-", "")),
                50,
                300);
        Map<String, Long> namesakes = inPost().stream()
                .collect(Collectors.groupingBy(term -> term.cadre.name() + term.cadre.birth(), Collectors.counting()));
        assertThat(namesakes.values()).filteredOn(count -> count > 1).hasSizeBetween(10, 200);
    }

    private static void doubtful(Predicate<DemoCadre> doubt, int atLeast, int atMost) {
        assertThat(inPost()).filteredOn(term -> doubt.test(term.cadre)).hasSizeBetween(atLeast, atMost);
    }

    @Test
    void identityNumbersAreSoundAndUniqueAndTelephonesShowThatTheyAreInvented() {
        Set<String> seen = new HashSet<>();
        for (DemoCadre cadre : province.cadres()) {
            String number = cadre.idNumber();
            if (number != null) {
                assertThat(seen.add(number)).as(number).isTrue();
                assertThat(number.charAt(17)).isEqualTo(PersonalNumbers.checkDigit(number.substring(0, 17)));
                assertThat(number.charAt(16) % 2 == 1).isEqualTo(cadre.male());
                assertThat(number.substring(14, 17)).matches("0[01]\\d|9[89]\\d");
            }
            if (cadre.phone() != null) {
                assertThat(cadre.phone()).matches("1[3-9]\\d000\\d{5}");
            }
        }
        assertThat(seen).hasSizeGreaterThan(90_000);
    }

    @Test
    void everyKindOfVillageExistsAndAWeakPartyOrganizationDoesNotStayWeak() {
        List<DemoVillage.Category> categories = province.villages().stream()
                .flatMap(village -> village.categories().stream())
                .toList();
        assertThat(categories.stream().map(DemoVillage.Category::category).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(VillageCategory.values());
        assertThat(categories)
                .filteredOn(category -> category.category() == VillageCategory.WEAK_PARTY_ORG)
                .allSatisfy(category -> assertThat(category.endsOn() == null ? DemoProvince.AS_OF : category.endsOn())
                        .isBeforeOrEqualTo(category.startsOn().plusYears(1)));
        assertThat(province.villages())
                .allSatisfy(village -> assertThat(village.categories()).isNotEmpty());
    }

    @Test
    void theSmallDemoHasTheSamePeopleInTwoCountiesOnly() {
        DemoProvince small = province.only(DemoMode.SMALL_COUNTIES);
        assertThat(small.terms().stream()
                        .map(term -> term.village.substring(0, 6))
                        .distinct())
                .containsExactlyInAnyOrder("510824", "511902");
        assertThat(province.terms()).containsAll(small.terms());
        assertThat(small.divisions()).hasSize(province.divisions().size());
        Set<Long> units = small.units().stream().map(DemoUnit::id).collect(Collectors.toSet());
        assertThat(units)
                .containsAll(small.terms().stream().map(term -> term.unit.id()).toList());
        assertThat(units)
                .containsAll(
                        small.cadres().stream().map(cadre -> cadre.unit().id()).toList());
        assertThat(small.units()).filteredOn(DemoUnit::sample).hasSize(217);
        assertThat(small.units().size()).isLessThan(1_000);
    }
}
