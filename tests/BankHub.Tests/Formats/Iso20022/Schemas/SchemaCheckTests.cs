using System.Xml.Schema;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Schemas;

namespace BankHub.Tests.Formats.Iso20022.Schemas;

public sealed class SchemaCheckTests
{
    private const string LongName = "<Nm>Dupont et Cie</Nm>";

    [Fact]
    public void What_breaks_the_schema_has_its_path_its_line_and_the_rule_and_is_not_quoted()
    {
        var finding = Assert.Single(Check(Samples.Changed("<Nm>Dupont</Nm>", LongName)));

        Assert.Equal(("schema", true), (finding.Rule.Name, finding.IsError));
        Assert.Equal("/Document/FIToFICstmrCdtTrf/CdtTrfTxInf/Cdtr/Nm", finding.Path);
        Assert.Equal(7, finding.Line);
        Assert.DoesNotContain("Dupont", finding.Message, StringComparison.Ordinal);
        var shown = Assert.Single(Check(Samples.Changed("<Nm>Dupont</Nm>", LongName), shows: true));
        Assert.Contains("Dupont", shown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_keeps_it_has_no_finding_also_within_an_envelope()
    {
        Assert.Empty(Check(Samples.Bytes(Samples.Transfer)));
        Assert.Empty(Check(Samples.Bytes($"<Envelope>{Samples.Header}{Samples.Transfer}</Envelope>")));
    }

    [Fact]
    public void What_no_element_of_the_schema_holds_was_not_checked_and_is_not_called_valid()
    {
        Assert.Equal("schema-other", Assert.Single(Check("<a/>"u8.ToArray())).Rule.Name);
        Assert.Equal(
            "schema-other", Assert.Single(Check("<Message xmlns='urn:tch'><CreditTransfer/></Message>"u8.ToArray())).Rule.Name);
    }

    [Fact]
    public void A_header_that_a_schema_describes_does_not_vouch_for_a_message_that_none_describes()
    {
        var described = SmallSchema.CompileWithHeader("pacs.008.001.08", "FIToFICstmrCdtTrf");
        var foreign = Samples.Bytes($"<Envelope>{Samples.Header}<Message xmlns='urn:tch'><CreditTransfer/></Message></Envelope>");

        Assert.Equal("schema-other", Assert.Single(Check(foreign, described)).Rule.Name);
        Assert.Empty(Check(Samples.Bytes($"<Envelope>{Samples.Header}{Samples.Transfer}</Envelope>"), described));
    }

    [Theory]
    [InlineData("<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "")]
    [InlineData("", "<")]
    public void A_document_type_and_what_is_no_xml_are_findings_and_nothing_is_opened(string before, string after)
    {
        var finding = Assert.Single(Check(Samples.Bytes(before + Samples.Transfer + after)));
        Assert.Equal("schema", finding.Rule.Name);
    }

    private static IsoFindings Check(byte[] document, bool shows = false) =>
        Check(document, SmallSchema.Compile("pacs.008.001.08", "FIToFICstmrCdtTrf"), shows);

    private static IsoFindings Check(byte[] document, XmlSchemaSet schemas, bool shows = false)
    {
        var findings = new IsoFindings();
        SchemaCheck.Check(schemas, new MemoryStream(document), findings, shows);
        return findings;
    }
}
