// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.masking;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.identity.SyntheticIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "NAME, 张三, 张*",
        "NAME, 张三丰, 张**",
        "NAME, 欧阳明, 欧阳*",
        "NAME, 欧阳明日, 欧阳**",
        "NAME, 东方, 东*",
        "NAME, 阿卜杜拉·热合曼, 阿***·***",
        "NAME, 买买提．艾力, 买**．**",
        "NAME, John Smith, J*** *****",
        "NAME, 张, *",
        "NAME, 3张三, ***",
        "NAME, 𠮷田三, 𠮷**",
        "PHONE, 13800138000, 138****8000",
        "PHONE, 029-87654321, 029-******21",
        "PHONE, 02987654321, 029****4321",
        "PHONE, 13800138000/13900139000, 138****8000/139****9000",
        "PHONE, 1380013800, 138*****00",
        "PHONE, 8765, ****",
        "ADDRESS, 陕西省西安市雁塔区小寨西路1号2单元301室, 陕西省西安市雁塔区***",
        "ADDRESS, 西安市长安区幸福小区3号楼, 西安市长安区***",
        "ADDRESS, 幸福小区3号楼, ***",
        "ADDRESS, 陕西省榆林市神木市大柳塔镇, 陕西省榆林市神木市***",
        "ADDRESS, 陕西省商洛市洛南县城关镇南关村三组, 陕西省商洛市洛南县***",
        "ADDRESS, 北京市朝阳区建国路, 北京市朝阳区***",
        "ADDRESS, 新疆维吾尔自治区伊犁哈萨克自治州伊宁市解放路, 新疆维吾尔自治区伊犁哈萨克自治州伊宁市***",
        "ADDRESS, 内蒙古自治区锡林郭勒盟东乌珠穆沁旗某苏木, 内蒙古自治区锡林郭勒盟东乌珠穆沁旗***",
        "ADDRESS, 南关村三组, ***",
        "BIRTH_DATE, 1990-01-02, 1990-**-**",
        "BIRTH_DATE, 19900102, 1990****",
        "BIRTH_DATE, 1990年1月2日, 1990年*月*日",
        "BIRTH_DATE, 1990/1/2 08:30:00, 1990/*/* **:**:**",
        "BIRTH_DATE, 90.1.2, **.*.*",
        "BIRTH_DATE, 33000, *****",
        "BIRTH_DATE, 一九九〇年, ****年",
        "PERSON_NUMBER, 6217001234567890123, 6217*************23",
        "PERSON_NUMBER, D00000123, D0*****23",
        "PERSON_NUMBER, A12, ***",
        "HEALTH, I21.9, ***",
        "FREE_TEXT, 患者张三电话13800138000, ***",
        "NONE, 男性, 男性",
        "NONE, 9, 9",
        "NONE, 61010219900102123X, 6****************X",
        "NONE, 电话13800138000转, 电话1*********0转",
        "NONE, 2025-03-10, 2********0"})
    void testMask(final Sensitivity sensitivity, final String value, final String masked) {
        assertEquals(masked, Masking.mask(sensitivity, value));
    }

    @Test
    void testIdentityNumbersKeepNothingButTheirEndsAndLength() {
        final String number = SyntheticIdentity.citizenId("610102", LocalDate.of(1990, 1, 2), 123);
        final String masked = Masking.mask(Sensitivity.IDENTITY_NUMBER, number);
        assertEquals(number.charAt(0) + "*".repeat(16) + number.charAt(17), masked);
        assertEquals("6" + "*".repeat(15) + number.charAt(16), Masking.mask(Sensitivity.IDENTITY_NUMBER, number.substring(0, 17)), "a missing digit shows");
        assertEquals("***", Masking.mask(Sensitivity.IDENTITY_NUMBER, "123"));
    }

    @Test
    void testNothingStaysNothing() {
        assertNull(Masking.mask(Sensitivity.NAME, null));
        assertEquals(" ", Masking.mask(Sensitivity.NAME, " "));
    }

    @Test
    void testDaysThatTellNothingStay() throws Exception {
        final Field field = CatalogueLoader.builtIn().resource("S20R01").orElseThrow().field("report_date").orElseThrow();
        assertEquals("2025-13-10", Masking.mask(field, "2025-13-10"));
        assertEquals("20250310083000", Masking.mask(field, "20250310083000"));
        assertEquals("6****************X", Masking.mask(field, "61010219900102123X"));
    }

    @Test
    void testEveryFieldWithAPersonalRoleIsMasked() throws Exception {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        final List<Field> open = catalogue.resources().stream().flatMap(resource -> resource.fields().stream())
                .filter(field -> field.role().filter(role -> role.kind() == RoleKind.ID_NUMBER || role.kind() == RoleKind.NAME || role.kind() == RoleKind.BIRTH_DATE)
                        .isPresent())
                .filter(field -> field.type() != FieldType.I && Masking.sensitivity(field) == Sensitivity.NONE).toList();
        assertEquals(List.of(), open);
    }

    @Property(tries = 500)
    void testNeverThrowsNorTellsAWholeNumber(@ForAll final String text, @ForAll final Sensitivity sensitivity) {
        final String number = "610102199001021234";
        final String masked = Masking.mask(sensitivity, text + number);
        assertFalse(masked.contains(number), () -> sensitivity + " tells the number");
        assertEquals(masked, Masking.mask(sensitivity, text + number));
    }
}
