// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.comment.Comment;
import net.sf.jsqlparser.statement.create.index.CreateIndex;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.insert.Insert;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Reads every statement with a SQL parser. That proves grammar, not acceptance by the database; PostgreSQL is executed in a test of the services.
 */
class DialectSyntaxTest {

    /** The parser does not know this clause of 达梦. */
    private static final String DM_STORAGE = new DmTables().tableOptions();

    @ParameterizedTest
    @EnumSource
    void testCanonicalTablesParse(final Dialect dialect) throws CatalogueException, JSQLParserException {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        final List<Statement> statements = parsed(DdlGenerator.canonicalTables(catalogue, dialect, catalogue.systems().stream().map(BusinessSystem::code).toList()).stream()
                .filter(statement -> !statement.contains(" TRIGGER ") && !statement.contains(" FUNCTION ")).toList());
        final List<CreateTable> tables = statements.stream().filter(CreateTable.class::isInstance).map(CreateTable.class::cast).toList();
        assertEquals(catalogue.resources().stream().map(Resource::table).toList(), tables.stream().map(table -> table.getTable().getName()).toList());
        for (int i = 0; i < tables.size(); i++) {
            assertEquals(CanonicalTable.of(catalogue, catalogue.resources().get(i)).columns().size(), tables.get(i).getColumnDefinitions().size());
        }
        assertTrue(statements.stream().allMatch(statement -> statement instanceof CreateTable || statement instanceof CreateIndex || statement instanceof Comment));
    }

    @ParameterizedTest
    @EnumSource
    void testLedgerTablesParse(final Dialect dialect) throws JSQLParserException {
        final List<Statement> statements = parsed(DdlGenerator.ledgerTables(dialect));
        assertEquals(LedgerModel.TABLES.size(), statements.stream().filter(CreateTable.class::isInstance).count());
        assertInstanceOf(Insert.class, statements.getLast());
    }

    @ParameterizedTest
    @EnumSource
    void testFrontEndTablesParse(final Dialect dialect) throws CatalogueException, JSQLParserException {
        final Catalogue catalogue = CatalogueLoader.builtIn();
        final List<Statement> statements = parsed(DdlGenerator.frontEndTables(catalogue, dialect, catalogue.systems().stream().map(BusinessSystem::code).toList()));
        assertEquals(4 + catalogue.resources().size(), statements.stream().filter(CreateTable.class::isInstance).count());
        assertTrue(statements.stream().allMatch(statement -> statement instanceof CreateTable || statement instanceof CreateIndex || statement instanceof Comment));
    }

    @ParameterizedTest
    @EnumSource
    void testFrontEndStatementsParse(final Dialect dialect) throws CatalogueException, JSQLParserException {
        final FrontEndStatements statements = new FrontEndStatements(dialect, FrontEndNames.STANDARD);
        final List<String> all = new ArrayList<>(List.of(statements.insertBatch(), statements.selectBatch(), statements.selectReceipt(), statements.selectErrors(),
                statements.insertQuestion(), statements.selectAnswer()));
        for (final Resource resource : CatalogueLoader.builtIn().resources()) {
            final String table = FrontEndNames.STANDARD.dataTable(resource);
            final List<String> columns = FrontEndModel.sentColumns(resource).stream().map(Field::name).toList();
            all.add(statements.insertRow(table, columns));
            all.add(statements.probe(table, FrontEndStatements.rowColumns(columns)));
            all.add(statements.insertNothing(table, FrontEndStatements.rowColumns(columns)));
        }
        assertEquals(all.size(), parsed(all).size());
    }

    private static List<Statement> parsed(final List<String> statements) throws JSQLParserException {
        final List<Statement> parsed = new ArrayList<>();
        for (final String statement : statements) {
            parsed.add(CCJSqlParserUtil.parse(statement.replace(DM_STORAGE, "")));
        }
        return parsed;
    }
}
