using System.Text;
using BankHub.Cli.Conversion;
using BankHub.Core.Payments;
using BankHub.Tests.Core.Payments;
using BankHub.Tests.Mapping.Iso20022;
using BankHub.Tests.Mapping.Iso20022.Clearing;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Cli;

/// <summary>Payments become messages and messages become canonical JSON; what does not travel is named with its place.</summary>
public sealed class CanonicalConvertTests : IDisposable
{
    private const string Version = "pain.001.001.09";

    private const string Cleared =
        """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.003.001.08"><FIToFICstmrDrctDbt>
        <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-11-23T09:30:00Z</CreDtTm><NbOfTxs>1</NbOfTxs>
        <SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf></GrpHdr>
        <DrctDbtTxInf><PmtId><EndToEndId>E-1</EndToEndId><TxId>T-1</TxId></PmtId>
        <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>FRST</SeqTp></PmtTpInf>
        <IntrBkSttlmAmt Ccy="EUR">10.25</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-24</IntrBkSttlmDt><ChrgBr>SLEV</ChrgBr>
        <DrctDbtTx><MndtRltdInf><MndtId>MANDATE-1</MndtId><DtOfSgntr>2026-01-02</DtOfSgntr></MndtRltdInf>
        <CdtrSchmeId><Id><PrvtId><Othr><Id>DE98ZZZ09999999999</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id>
        </CdtrSchmeId></DrctDbtTx>
        <Cdtr><Nm>Creditor</Nm></Cdtr><CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct>
        <CdtrAgt><FinInstnId><BICFI>NORDDEFFXXX</BICFI></FinInstnId></CdtrAgt>
        <Dbtr><Nm>Debtor</Nm></Dbtr><DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct>
        <DbtrAgt><FinInstnId><BICFI>BNPAFRPPXXX</BICFI></FinInstnId></DbtrAgt></DrctDbtTxInf>
        </FIToFICstmrDrctDbt></Document>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-canonical-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Payments_become_a_message_and_come_back_as_they_were()
    {
        var (code, message, bad) = Convert($"[{Json(Pay("E-1"))},{Json(Pay("E-2"))}]", Version);
        var (codeBack, json, _) = Convert(message, "json");

        Assert.Equal((0, 0, ""), (code, codeBack, bad));
        Assert.Contains("<NbOfTxs>2</NbOfTxs><CtrlSum>246.90</CtrlSum>", message, StringComparison.Ordinal);
        Assert.Equal((0, message), (code, Again(json)));
    }

    [Fact]
    public void Payments_of_several_days_and_kinds_stand_in_one_message_with_a_group_each()
    {
        var later = Pay("E-2") with { RequestedExecutionDate = new(2026, 12, 1) };
        var instant = Pay("E-3") with { Scheme = Scheme.SepaInstant };
        var (code, message, bad) = Convert($"{Json(Pay("E-1"))}\n{Json(later)}\n{Json(instant)}\n{Json(Pay("E-4"))}\n", Version);

        Assert.Equal((0, ""), (code, bad));
        Assert.Equal(3, message.Split("<PmtInf>").Length - 1);
        Assert.Equal(2, message.Split("<ReqdExctnDt><Dt>2026-11-24</Dt></ReqdExctnDt>").Length - 1);
    }

    [Fact]
    public void What_has_no_place_in_a_message_is_named_once_and_the_exit_code_says_so()
    {
        var own = Pay("E-1") with { Reference = "order-1", Metadata = Metadata.From([new("order", "1")]) };
        var (code, message, bad) = Convert($"[{Json(own)},{Json(own)}]", Version);

        Assert.Equal(3, code);
        Assert.NotEmpty(message);
        Assert.Contains("$.reference: pain.001.001.09 has no place for it (payment 1 and 1 more)", bad, StringComparison.Ordinal);
        Assert.Contains("$.metadata", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void What_canonical_payments_do_not_say_of_a_message_is_named()
    {
        var (_, message, _) = Convert($"[{Json(Pay("E-1"))}]", Version);
        var more = message
            .Replace("<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>", "<PmtTpInf><SvcLvl><Cd>URGP</Cd></SvcLvl></PmtTpInf>")
            .Replace("<Dt>2026-11-24</Dt>", "<DtTm>2026-11-24T23:30:00-05:00</DtTm>")
            .Replace("</DbtrAgt>", "</DbtrAgt><ChrgsAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></ChrgsAcct>");
        var (code, _, bad) = Convert(message, "json");
        var (codeMore, _, told) = Convert(more, "json");

        Assert.Equal(0, code);
        Assert.DoesNotContain("not carried", bad, StringComparison.Ordinal);
        Assert.Contains("note: GrpHdr/MsgId: names the message", bad, StringComparison.Ordinal);
        Assert.Contains("note: PmtInf/PmtInfId: names the message", bad, StringComparison.Ordinal);
        Assert.Equal(3, codeMore);
        Assert.Contains("not carried: PmtInf/PmtTpInf/SvcLvl/Cd: ", told, StringComparison.Ordinal);
        Assert.Contains("not carried: PmtInf/ReqdExctnDt/DtTm: ", told, StringComparison.Ordinal);
        Assert.Contains("not carried: PmtInf/ChrgsAcct/Id/IBAN: ", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_is_the_end_to_end_id_travels_with_it_whatever_the_instruction_is_called()
    {
        var (code, message, bad) = Convert($"[{Json(Pay("E-1") with { InstructionIdentification = "I-1" })}]", Version);
        var (codeBack, json, _) = Convert(message, "json");

        Assert.Equal((0, 0, ""), (code, codeBack, bad));
        Assert.Equal("E-1", PaymentReader.Read(Encoding.UTF8.GetBytes(json.Trim()[1..^1])).Payment!.Reference);
    }

    [Fact]
    public void Lines_of_a_batch_are_taken_without_their_keys()
    {
        var (code, message, _) = Convert($"{{\"idempotencyKey\":\"k\",\"payment\":{Json(Pay("E-1"))}}}\n", Version);

        Assert.Equal(0, code);
        Assert.Contains("<EndToEndId>E-1</EndToEndId>", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[PAYMENT", "is no JSON that can be read")]
    [InlineData("[PAYMENT, {\"endToEndIdentification\":\"x\"}]", "payment 2: $.scheme")]
    [InlineData("[\"endToEndIdentification\"]", "payment 1")]
    public void What_is_no_payment_is_refused_with_its_number_and_nothing_is_written(string body, string why)
    {
        var (code, output, bad) = Convert(body.Replace("PAYMENT", Json(Pay("E-1")), StringComparison.Ordinal), Version);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(why, bad, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheme_that_the_message_has_no_words_for_refuses_the_file_rather_than_being_another_one()
    {
        var british = Pay("E-1") with { Scheme = Scheme.FasterPayments, Amount = Money.Of(1, Currency.Gbp) };
        var (code, output, bad) = Convert(Json(british), Version);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("$.scheme: pain.001.001.09 would say it otherwise (payment 1)", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void Payments_with_their_agents_become_a_message_between_agents_and_come_back()
    {
        var (code, message, bad) = Convert($"[{Json(Between("E-1"))},{Json(Between("E-2"))}]", "pacs.008.001.08");
        var (_, json, lost) = Convert(message, "json");

        Assert.Equal(0, code);
        Assert.Contains("note: GrpHdr/SttlmInf/SttlmMtd: INDA is assumed", bad, StringComparison.Ordinal);
        Assert.DoesNotContain("not carried", bad, StringComparison.Ordinal);
        Assert.Contains("<InstdAgt><FinInstnId><BICFI>BNPAFRPPXXX</BICFI></FinInstnId></InstdAgt>", message, StringComparison.Ordinal);
        Assert.Contains("SttlmMtd: has no place in canonical words", lost, StringComparison.Ordinal);
        Assert.Equal((code, message), (0, Again(json, "pacs.008.001.08")));
    }

    [Theory]
    [InlineData("cross-border", "SHAR")]
    [InlineData("sepa-credit-transfer", "SLEV")]
    public void Where_no_payment_says_who_bears_the_charges_its_scheme_does(string scheme, string bearer)
    {
        Assert.True(Scheme.TryParse(scheme, out var known, out _));
        var (_, message, bad) = Convert($"[{Json(Between("E-1") with { Scheme = known, ChargeBearer = null })}]", "pacs.008.001.08");

        Assert.Contains($"<ChrgBr>{bearer}</ChrgBr>", message, StringComparison.Ordinal);
        Assert.Contains($"note: ChrgBr: {bearer} is assumed", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_be_several_messages_between_agents_is_refused()
    {
        var other = Between("E-2") with { RequestedExecutionDate = new(2026, 12, 1) };
        var (code, message, bad) = Convert($"[{Json(Between("E-1"))},{Json(other)}]", "pacs.008.001.08");

        Assert.Equal((1, ""), (code, message));
        Assert.Contains("these are 2", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void Direct_debits_become_a_message_and_come_back_as_they_were()
    {
        var (code, message, bad) = Convert($"[{Json(Debit("E-1"))},{Json(Debit("E-2"))}]", "pain.008.001.08");
        var (codeBack, json, lost) = Convert(message, "json");

        Assert.Equal((0, 0, ""), (code, codeBack, bad));
        Assert.DoesNotContain("not carried", lost, StringComparison.Ordinal);
        Assert.Contains("<SeqTp>RCUR</SeqTp>", message, StringComparison.Ordinal);
        Assert.Equal(message, Again(json, "pain.008.001.08"));
    }

    [Theory]
    [InlineData("<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>", "SMNDA")]
    [InlineData("<OrgnlDbtrAgt><FinInstnId><Othr><Id>SMNDA</Id></Othr></FinInstnId></OrgnlDbtrAgt>", "SMNDA")]
    [InlineData("<OrgnlDbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></OrgnlDbtrAcct>", "DE89370400440532013000")]
    public void What_a_mandate_said_before_is_read_in_both_places_of_the_rulebooks(string said, string account)
    {
        var (_, message, _) = Convert($"[{Json(Debit("E-1"))}]", "pain.008.001.08");
        var amended = message.Replace(
            "</MndtRltdInf>", $"<AmdmntInd>true</AmdmntInd><AmdmntInfDtls>{said}</AmdmntInfDtls></MndtRltdInf>", StringComparison.Ordinal);
        var (code, json, bad) = Convert(amended, "json");

        Assert.True(code == 0, bad);
        Assert.Equal(account, Read(json.Trim()[1..^1]).Mandate?.Amendment?.OriginalDebtorAccount?.Number);
    }

    [Theory]
    [InlineData("<AmdmntInd>true</AmdmntInd>", "$.mandate.amendment")]
    [InlineData("<AmdmntInfDtls><OrgnlMndtId>OLD</OrgnlMndtId></AmdmntInfDtls>", "$.mandate.amendment")]
    [InlineData("<AmdmntInd>true</AmdmntInd><AmdmntInfDtls><OrgnlFnlColltnDt>2026-01-01</OrgnlFnlColltnDt></AmdmntInfDtls>", "no place")]
    public void An_amendment_that_is_not_understood_refuses_the_direct_debit(string said, string why)
    {
        var (_, message, _) = Convert($"[{Json(Debit("E-1"))}]", "pain.008.001.08");
        var (code, _, bad) = Convert(message.Replace("</MndtRltdInf>", $"{said}</MndtRltdInf>", StringComparison.Ordinal), "json");

        Assert.Equal(1, code);
        Assert.Contains(why, bad, StringComparison.Ordinal);
    }

    [Fact]
    public void Direct_debits_between_agents_are_read_and_not_written()
    {
        var (code, json, lost) = Convert(Cleared, "json");
        var payment = Read(json.Trim()[1..^1]);
        var (refused, output, why) = Convert(json, "pacs.003.001.08");

        Assert.Equal(3, code);
        Assert.Contains("PmtId/TxId: has no place in canonical words", lost, StringComparison.Ordinal);
        Assert.Equal(
            (PaymentMethod.DirectDebit, "sepa-direct-debit-core", "10.25 EUR", "MANDATE-1", "DE98ZZZ09999999999",
                new DateOnly(2026, 11, 24)),
            (payment.Method, payment.Scheme.Value, payment.Amount.ToString(), payment.Mandate?.MandateIdentification,
                payment.CreditorSchemeIdentification, payment.RequestedExecutionDate));
        Assert.Equal((1, ""), (refused, output));
        Assert.Contains("pain.008 asks for one", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_creditor_whose_account_no_agent_tells_is_read_all_the_same()
    {
        var body = Cleared.Replace("<CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct>", "", StringComparison.Ordinal);
        var (code, json, bad) = Convert(body, "json");

        Assert.True(code == 3, bad);
        Assert.Equal("NOTPROVIDED", Read(json.Trim()[1..^1]).CreditorAccount.Number);
    }

    [Fact]
    public void Transfers_of_institutions_become_a_message_and_come_back()
    {
        var given = Clearings.BetweenBanks() with { InstructionIdentification = "I-1", Reference = "E-1", EndToEndIdentification = "E-1" };
        var (code, message, bad) = Convert($"[{Json(given)}]", "pacs.009.001.08");
        var (_, json, _) = Convert(message, "json");

        Assert.True(code == 0, bad);
        Assert.DoesNotContain("ChrgBr", bad, StringComparison.Ordinal);
        Assert.Equal(Json(given), Json(Read(json.Trim()[1..^1])));
    }

    [Theory]
    [InlineData("pacs.028.001.03", "FIToFIPmtStsReq", "pacs.028.001.03: It asks what became of a payment")]
    [InlineData("camt.060.001.05", "AcctRptgReq", "camt.060.001.05: It asks for a report on an account")]
    public void A_message_without_canonical_words_is_refused_by_its_name_with_the_reason(string version, string root, string why)
    {
        var (code, output, bad) = Convert(
            $"<Document xmlns='urn:iso:std:iso:20022:tech:xsd:{version}'><{root}><GrpHdr/></{root}></Document>", "json");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(why, bad, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_without_a_place_in_a_payment_is_named()
    {
        var body = IsoSample.Initiation(2).Replace("<RmtInf><Ustrd>Invoice 2", "<Tax><RefNb>T-77</RefNb></Tax><RmtInf><Ustrd>Invoice 2");
        var (code, output, bad) = Convert(body, "json");

        Assert.Equal(3, code);
        Assert.Contains("PmtInf/CdtTrfTxInf/Tax/RefNb: has no place in canonical words (CdtTrfTxInf 2)", bad, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("\"endToEndIdentification\"").Length - 1);
    }

    [Fact]
    public void Any_payment_comes_back_as_it_went_or_every_path_that_did_not_is_named()
    {
        var carried = 0;
        Prop.ForAll(InitiationRoundTripTests.Payments().ToArbitrary(), payment =>
        {
            var (code, message, bad) = Convert(Json(payment), Version);
            if (code == 1)
            {
                Assert.NotEmpty(bad);
                return;
            }

            carried++;
            var (_, json, _) = Convert(message, "json");
            var back = PaymentReader.Read(Encoding.UTF8.GetBytes(json.Trim()[1..^1])).Payment!;
            var isWhole = Json(payment) == Json(back);
            Assert.Equal(payment.Amount, back.Amount);
            Assert.Equal(isWhole ? 0 : 3, code);
            Assert.Equal(payment.Metadata != back.Metadata, bad.Contains("$.metadata", StringComparison.Ordinal));
            Assert.Equal(payment.Reference != back.Reference, bad.Contains("$.reference", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(carried > 5, $"Only {carried} payments were carried.");
    }

    private static Payment Between(string name) => Pay(name) with
    {
        Scheme = Scheme.CrossBorder,
        InstructionIdentification = name,
        ChargeBearer = ChargeBearer.Debtor,
        DebtorAgent = new() { Bic = Bic.Parse("COBADEFFXXX") },
        CreditorAgent = new() { Bic = Bic.Parse("BNPAFRPPXXX") },
    };

    private static Payment Debit(string name) => Pay(name) with
    {
        Scheme = Scheme.SepaDirectDebitCore,
        Method = PaymentMethod.DirectDebit,
        Mandate = new() { MandateIdentification = "M-1", DateOfSignature = new(2026, 1, 2), SequenceType = SequenceType.Recurring },
        CreditorSchemeIdentification = "DE98ZZZ09999999999",
        ChargeBearer = ChargeBearer.FollowingServiceLevel,
    };

    private static Payment Pay(string name) => Transfers.Sepa() with { Reference = name, EndToEndIdentification = name };

    private static string Json(Payment payment) => Encoding.UTF8.GetString(PaymentWriter.Write(payment));

    /// <summary>Written once more, under the name and at the time of the first message, which are made of its file.</summary>
    private string Again(string json, string version = Version)
    {
        using var documents = System.Text.Json.JsonDocument.Parse(json);
        var payments = documents.RootElement.EnumerateArray().Select(payment => Json(Read(payment.GetRawText())));
        return Convert($"[{string.Join(',', payments)}]", version).Output;
    }

    private static Payment Read(string json) => PaymentReader.Read(Encoding.UTF8.GetBytes(json)).Payment!;

    private (int Code, string Output, string Bad) Convert(string body, string to) => Conversions.Run(_folder, body, to);
}
