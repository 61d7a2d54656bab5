using System.Buffers;
using System.Text;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>The document and its business header are found in the envelopes of networks, and written in one.</summary>
public sealed class EnvelopeTests
{
    private const string Message = Samples.Header + Samples.Transfer;

    public static TheoryData<string> Headers => [.. HeaderVersion.All.Select(version => version.Identifier)];

    [Theory]
    [InlineData("<RequestPayload>{0}</RequestPayload>")]
    [InlineData("<S:DataPDU xmlns:S='urn:swift:saa:xsd:saa.2.0'><S:Revision>2.0.7</S:Revision><S:Body>{0}</S:Body></S:DataPDU>")]
    [InlineData("<e:BizMsgEnvlp xmlns:e='urn:iso:std:iso:20022:tech:xsd:nvlp.001.001.01'><e:BizMsg>{0}</e:BizMsg></e:BizMsgEnvlp>")]
    [InlineData("<?xml version='1.0'?><!-- a --><Envelope><Head><Document2/></Head><Body>{0}</Body></Envelope>")]
    [InlineData("<a><b><c><d><e><f>{0}</f></e></d></c></b></a>")]
    public void A_message_is_found_in_an_envelope(string envelope)
    {
        using var reader = MessageReader.Open(Samples.Bytes(envelope.Replace("{0}", Message, StringComparison.Ordinal)));
        Assert.True(reader.Read());
        Assert.False(reader.Read());
        Assert.Empty(reader.Findings);
        Assert.Equal("swift.cbprplus.03", reader.BusinessHeader?.BusinessService);
        Assert.Equal("BNPAFRPPXXX", reader.BusinessHeader?.To?.FinancialInstitution?.FinancialInstitution?.Bic);
        Assert.Equal("pacs.008.001.08", reader.Version?.Identifier);
    }

    [Theory]
    [InlineData("<a><b><c><d><e><f><g><h>{0}</h></g></f></e></d></c></b></a>", "no-document")]
    [InlineData("<a/>", "no-document")]
    [InlineData("", "no-document")]
    [InlineData("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:seev.031.002.09'><a/></Document>", "message-unknown")]
    [InlineData("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08'><CstmrCdtTrfInitn/></Document>", "message-unknown")]
    [InlineData("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08'/>", "message-unknown")]
    [InlineData("<e>{0}{0}</e>", "document-repeated")]
    [InlineData("<e>{0}", "xml")]
    [InlineData("<!DOCTYPE e><e>{0}</e>", "xml")]
    public void What_holds_no_message_says_so(string envelope, string rule)
    {
        using var reader = MessageReader.Open(Samples.Bytes(envelope.Replace("{0}", Samples.Transfer, StringComparison.Ordinal)));
        while (reader.Read())
            continue;
        Assert.Contains(reader.Findings, finding => finding.IsError && finding.Rule.Name == rule);
    }

    [Fact]
    public void A_message_without_a_document_is_read_by_its_name_and_namespace_and_reported()
    {
        using var reader = MessageReader.Open(Samples.Bytes(
            $"<Message xmlns='urn:tch'>{Samples.Header}{Renamed(Samples.Transfer, "CreditTransfer")}</Message>"));

        Assert.True(reader.Read());
        Assert.False(reader.Read());
        Assert.Equal(["document-other"], reader.Findings.Select(finding => finding.Rule.Name));
        Assert.Equal(("pacs.008.001.08", 1), (reader.Version?.Identifier, reader.Items));
    }

    [Fact]
    public void A_second_message_beside_the_first_is_an_error_with_and_without_a_document()
    {
        var root = Samples.Transfer[Samples.Transfer.IndexOf("<FIToFICstmrCdtTrf", StringComparison.Ordinal)..]
            .Replace("</Document>", "", StringComparison.Ordinal);
        var twice = Samples.Transfer.Replace("</Document>", root + "</Document>", StringComparison.Ordinal);
        Assert.Contains("document-repeated", Rules(twice));
        Assert.Contains("document-repeated", Rules(
            $"<Message>{Renamed(Samples.Transfer, "A")}{Renamed(Samples.Transfer, "B")}</Message>"));
    }

    [Theory]
    [InlineData("pacs.008.001.08", "pacs.008.001.09", "version-neighbour")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08", "http://example.org/de/pacs.008.001.08.ch.02.xsd", "namespace")]
    [InlineData(" xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"", "", "namespace")]
    [InlineData("urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08", "urn:swift:xsd:envelope", "namespace")]
    public void Another_namespace_of_a_known_message_is_read_and_reported(string piece, string by, string rule)
    {
        using var reader = MessageReader.Open(Samples.Changed(piece, by));
        Assert.True(reader.Read());
        Assert.Contains(rule, reader.Findings.Select(finding => finding.Rule.Name));
        Assert.False(reader.Findings.HasErrors);
    }

    [SharedTheory]
    [MemberData(nameof(Headers))]
    public void A_header_is_valid_by_the_official_schema_and_reads_back_to_the_same(string identifier)
    {
        var version = HeaderVersion.Get(identifier);
        var message = MessageVersions.Get("pacs.008.001.08");
        for (var seed = 0; seed < 40; seed++)
        {
            var header = Make(version, seed);
            var written = Write(version, header, message, seed);
            Assert.Equal([], OfficialSchemas.Validate(written, identifier, message.Identifier));
            using var reader = MessageReader.ReadWhole(written);
            Assert.Empty(reader.Findings);
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(version, reader.BusinessHeader!, message, seed)));
        }
    }

    private static string Renamed(string document, string name) => document
        .Replace("<Document xmlns=", $"<{name} xmlns=", StringComparison.Ordinal)
        .Replace("</Document>", $"</{name}>", StringComparison.Ordinal);

    private static List<string> Rules(string file)
    {
        using var reader = MessageReader.Open(Samples.Bytes(file));
        while (reader.Read())
            continue;
        return [.. reader.Findings.Where(finding => finding.IsError).Select(finding => finding.Rule.Name)];
    }

    private static BusinessHeader Make(HeaderVersion version, int seed)
    {
        var side = new ArbitrarySide(new(seed, 0.5), version.Dialect);
        var header = side.Make<BusinessHeader>();
        header.MessageDefinitionIdentifier = "pacs.008.001.08";
        if (version.Dialect == Dialect.Year2013)
        {
            header.CreationDate = header.CreationDate!.Value with { Offset = TimeSpan.Zero };
            foreach (var related in header.Related)
                related.CreationDate = related.CreationDate!.Value with { Offset = TimeSpan.Zero };
        }

        return header;
    }

    private static byte[] Write(HeaderVersion version, BusinessHeader header, MessageVersion message, int seed)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var findings = MessageWriter.Write(bytes, version, header, message, Arbitrary.Message(message, (4 * seed) + 3));
        Assert.Empty(findings);
        return bytes.WrittenSpan.ToArray();
    }
}
