using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Reading;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>What is not as the schema has it is read where its meaning is certain, and always reported with its place.</summary>
public sealed class ToleranceTests
{
    [Fact]
    public void A_message_without_fault_gives_no_finding()
    {
        var (transfer, findings) = Read(Samples.Bytes(Samples.Transfer));
        Assert.Empty(findings);
        Assert.Equal("E2E-1", transfer!.PaymentIdentification?.EndToEndIdentification);
        Assert.Equal(new(100.50m, "EUR"), transfer.InterbankSettlementAmount);
        Assert.Equal(new DateOnly(2026, 11, 23), transfer.InterbankSettlementDate);
        Assert.Equal("FR", transfer.Creditor?.PostalAddress?.Country);
    }

    [Theory]
    [InlineData("<TxId>TX-1</TxId>", "<TxId>TX-1</TxId><InstrId>I-1</InstrId>", "element-order", "PmtId/InstrId")]
    [InlineData("<Nm>ACME</Nm>", "<CtryOfRes>DE</CtryOfRes><Nm>ACME</Nm>", "element-order", "Dbtr/Nm")]
    [InlineData("<Nm>ACME</Nm>", "<Nm>ACME</Nm><Hobby><Deep>x</Deep></Hobby>", "element-unknown", "Dbtr/Hobby")]
    [InlineData("<Nm>ACME</Nm>", "<Nm>ACME</Nm><o:Nm xmlns:o='urn:other'>x</o:Nm>", "element-foreign", "Dbtr/Nm")]
    [InlineData("<BICFI>BNPAFRPPXXX</BICFI>", "<BIC>BNPAFRPPXXX</BIC>", "element-of-another-version", "CdtrAgt/FinInstnId/BIC")]
    [InlineData("<TwnNm>Paris</TwnNm>", "<TwnNm>Paris</TwnNm><CareOf>x</CareOf>", "element-of-another-version", "PstlAdr/CareOf")]
    [InlineData("<TxId>TX-1</TxId>", "<TxId>123456789012345678901234567890123456</TxId>", "text", "PmtId/TxId")]
    [InlineData("<ChrgBr>SHAR</ChrgBr>", "<ChrgBr>MINE</ChrgBr>", "text", "CdtTrfTxInf[1]/ChrgBr")]
    [InlineData("<Ctry>FR</Ctry>", "<Ctry>fr</Ctry>", "text", "PstlAdr/Ctry")]
    [InlineData("<TwnNm>Paris</TwnNm>", "<TwnNm/>", "element-empty", "PstlAdr/TwnNm")]
    [InlineData("2026-11-23", "2026-11-23+01:00", "date-offset", "IntrBkSttlmDt")]
    [InlineData(">100.50<", ">100.123456<", "number-digits", "IntrBkSttlmAmt")]
    [InlineData("<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>2</NbOfTxs>", "number-of-transactions", "/Document/FIToFICstmrCdtTrf")]
    [InlineData("<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>1</NbOfTxs><CtrlSum>99</CtrlSum>", "control-sum", "/Document/FIToFICstmrCdtTrf")]
    [InlineData("<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>1</NbOfTxs><TtlIntrBkSttlmAmt Ccy='EUR'>99</TtlIntrBkSttlmAmt>", "settlement-total",
        "/Document/FIToFICstmrCdtTrf")]
    [InlineData("<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>1</NbOfTxs><TtlIntrBkSttlmAmt Ccy='USD'>100.5</TtlIntrBkSttlmAmt>", "settlement-total",
        "/Document/FIToFICstmrCdtTrf")]
    public void Is_read_and_reported(string piece, string by, string rule, string place)
    {
        var (transfer, findings) = Read(Samples.Changed(piece, by));
        var finding = Assert.Single(findings);
        Assert.False(finding.IsError);
        Assert.Equal(rule, finding.Rule.Name);
        Assert.EndsWith(place, finding.Path);
        Assert.True(finding.Line > 0 && finding.Column > 0);
        Assert.Equal("TX-1", transfer!.PaymentIdentification!.TransactionIdentification![..4].Replace("1234", "TX-1"));
        Assert.Equal("Dupont", transfer.Creditor?.Name);
    }

    [Fact]
    public void A_settlement_total_that_is_right_gives_no_finding() => Assert.Empty(Read(Samples.Changed(
        "<NbOfTxs>1</NbOfTxs>", "<NbOfTxs>1</NbOfTxs><TtlIntrBkSttlmAmt Ccy='EUR'>100.5</TtlIntrBkSttlmAmt>")).Findings);

    [Fact]
    public void A_character_beyond_the_first_plane_counts_once()
    {
        var name = string.Concat(Enumerable.Repeat("😀", 140));
        Assert.Empty(Read(Samples.Changed("<Nm>ACME</Nm>", $"<Nm>{name}</Nm>")).Findings);
        Assert.Equal("text", Assert.Single(Read(Samples.Changed("<Nm>ACME</Nm>", $"<Nm>{name}x</Nm>")).Findings).Rule.Name);
    }

    [Theory]
    [InlineData("<TxId>TX-1</TxId>", "<TxId>TX-1</TxId><TxId>TX-2</TxId>", "element-repeated", "PmtId/TxId")]
    [InlineData("<EndToEndId>E2E-1</EndToEndId>", "", "required", "PmtId/EndToEndId")]
    [InlineData("<EndToEndId>E2E-1</EndToEndId>", "<EndToEndId></EndToEndId>", "required", "PmtId/EndToEndId")]
    [InlineData("<IBAN>DE89370400440532013000</IBAN>", "", "choice", "DbtrAcct/Id")]
    [InlineData("</IBAN>", "</IBAN><Othr><Id>1</Id></Othr>", "choice", "DbtrAcct/Id")]
    [InlineData(">100.50<", ">100,50<", "number", "IntrBkSttlmAmt")]
    [InlineData(">100.50<", ">1E2<", "number", "IntrBkSttlmAmt")]
    [InlineData(">100.50<", ">-1<", "number-negative", "IntrBkSttlmAmt")]
    [InlineData(" Ccy=\"EUR\"", "", "currency", "IntrBkSttlmAmt")]
    [InlineData("Ccy=\"EUR\"", "Ccy=\"eur\"", "currency", "IntrBkSttlmAmt")]
    [InlineData("2026-11-23", "2026-11-31", "date", "IntrBkSttlmDt")]
    [InlineData("2026-11-23", "23.11.2026", "date", "IntrBkSttlmDt")]
    [InlineData("2026-11-21T09:30:00+01:00", "2026-11-21 09:30", "date-time", "GrpHdr/CreDtTm")]
    [InlineData("<Nm>ACME</Nm>", "<Nm><First>A</First></Nm>", "element-not-simple", "Dbtr/Nm")]
    [InlineData("<Nm>ACME</Nm>", "<Nm>ACME</Nm><CdtTrfTxInf/>", "item-misplaced", "Dbtr/CdtTrfTxInf")]
    [InlineData("<Nm>ACME</Nm>", "<Nm>ACME</Nm><More><Deep><CdtTrfTxInf/></Deep></More>", "item-misplaced", "Dbtr/CdtTrfTxInf")]
    [InlineData("<Nm>ACME</Nm>", "<Nm>ACME</Nm><o:TxInf xmlns:o='urn:other'/>", "item-misplaced", "Dbtr/TxInf")]
    [InlineData("<Nm>ACME</Nm>", "<Nm>ACME</Nm><More><o:TxInf xmlns:o='urn:other'/></More>", "item-misplaced", "Dbtr/TxInf")]
    [InlineData("<Nm>ACME</Nm>", "<Nm>A</Nm><SplmtryData><Envlp><Ntry/></Envlp></SplmtryData>", "item-misplaced", "Dbtr/Ntry")]
    [InlineData("<Nm>ACME</Nm>", "<Nm>A</Nm><SplmtryData/><o:Ext xmlns:o='urn:other'><o:Ntry/></o:Ext>", "item-misplaced", "Dbtr/Ntry")]
    [InlineData("<Dbtr><Nm>ACME</Nm></Dbtr>", "<Dbtr>ACME<Nm>ACME</Nm></Dbtr>", "text-between", "Dbtr")]
    public void Is_in_doubt_and_an_error(string piece, string by, string rule, string place)
    {
        var (_, findings) = Read(Samples.Changed(piece, by));
        var finding = Assert.Single(findings, finding => finding.IsError && finding.Rule.Name == rule);
        Assert.EndsWith(place, finding.Path);
        Assert.True(finding.Line > 0 && finding.Column > 0);
    }

    [Fact]
    public void Elements_in_any_order_are_read()
    {
        var by = Samples.Creditor + Samples.CreditorAgent;
        var (transfer, findings) = Read(Samples.Changed(Samples.CreditorAgent + Samples.Creditor, by));
        Assert.Equal("element-order", Assert.Single(findings).Rule.Name);
        Assert.Equal("BNPAFRPPXXX", transfer!.CreditorAgent?.FinancialInstitution?.Bic);
        Assert.Equal("Dupont", transfer.Creditor?.Name);
    }

    [Fact]
    public void A_header_behind_its_transactions_is_an_error()
    {
        var header = Samples.Transfer[Samples.Transfer.IndexOf("<GrpHdr>", StringComparison.Ordinal)..];
        header = header[..(header.IndexOf("</GrpHdr>", StringComparison.Ordinal) + 9)];
        var late = Samples.Transfer.Replace(header, "", StringComparison.Ordinal)
            .Replace("</FIToFICstmrCdtTrf>", header + "</FIToFICstmrCdtTrf>", StringComparison.Ordinal);
        Assert.Contains(Read(Samples.Bytes(late)).Findings, finding => finding.IsError && finding.Rule.Name == "element-late");
    }

    [Fact]
    public void Supplementary_data_is_skipped_and_counted()
    {
        using var reader = MessageReader.Open(Samples.Changed(
            "</CdtTrfTxInf>", "<SplmtryData><Envlp><any><Ustrd>x</Ustrd></any></Envlp></SplmtryData></CdtTrfTxInf>"));
        Assert.True(reader.Read());
        Assert.Equal(1, ((CreditTransfer)reader.Item!).SupplementaryData);
        Assert.Equal(1, reader.ForeignElements);
        Assert.Empty(reader.Findings);
    }

    [Theory]
    [InlineData("</CdtTrfTxInf>")]
    [InlineData("</Dbtr>")]
    [InlineData("</PmtId>")]
    public void What_supplementary_data_of_others_calls_an_entry_is_none_of_ours_wherever_it_stands(string before)
    {
        const string Theirs = "<o:Ntry><o:TxInf/><o:TxInfAndSts/></o:Ntry><o:CdtTrfTxInf/><o:DrctDbtTxInf/>";
        const string Envelope = $"<Envlp><o:Any xmlns:o='urn:other'>{Theirs}</o:Any><Ntry xmlns='urn:other'/></Envlp>";
        using var reader = MessageReader.Open(Samples.Changed(before, $"<SplmtryData>{Envelope}</SplmtryData>{before}"));
        Assert.True(reader.Read());
        Assert.Equal(1, reader.ForeignElements);
        Assert.False(reader.Findings.HasErrors);
        Assert.False(reader.Read());
    }

    [Fact]
    public void No_finding_quotes_an_account()
    {
        var (_, findings) = Read(Samples.Changed("<IBAN>DE89370400440532013000</IBAN>", "<IBAN>DE89370400440532013000 X</IBAN>"));
        Assert.DoesNotContain("0440", Assert.Single(findings).ToString());
    }

    private static (CreditTransfer? Transfer, List<BankHub.Formats.Iso20022.Findings.IsoFinding> Findings) Read(byte[] bytes)
    {
        using var reader = MessageReader.Open(bytes);
        CreditTransfer? transfer = null;
        while (reader.Read())
            transfer = (CreditTransfer)reader.Item!;
        return (transfer, [.. reader.Findings]);
    }
}
