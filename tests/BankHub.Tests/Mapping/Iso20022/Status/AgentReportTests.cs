using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Mapping.Iso20022;
using BankHub.Tests.Mapping.Iso20022.Clearing;

namespace BankHub.Tests.Mapping.Iso20022.Status;

public sealed class AgentReportTests
{
    private const string Names = "<OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>E1</OrgnlEndToEndId>";

    public static TheoryData<string, EvidenceKind> Codes => new()
    {
        { "RCVD", EvidenceKind.Acknowledged }, { "ACTC", EvidenceKind.Acknowledged }, { "PDNG", EvidenceKind.Acknowledged },
        { "ACFW", EvidenceKind.Acknowledged }, { "ACCP", EvidenceKind.Accepted }, { "ACSP", EvidenceKind.Accepted },
        { "ACWC", EvidenceKind.Accepted }, { "ACSC", EvidenceKind.Accepted }, { "ACCC", EvidenceKind.AtCounterparty },
        { "RJCT", EvidenceKind.Rejected }, { "CANC", EvidenceKind.Cancelled },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_status_of_a_payment_is_evidence_with_the_banks_own_word(string code, EvidenceKind kind)
    {
        var evidence = Assert.Single(Evidence(Report("", Payment(Names, code))));

        Assert.Equal((kind, EvidenceScope.Payment, code), (evidence.Kind, evidence.Scope, evidence.BankWord));
        Assert.Equal([new(ReferenceKind.Instruction, "I1"), new(ReferenceKind.EndToEnd, "E1")], evidence.References);
    }

    [Fact]
    public void A_status_of_a_payment_stands_in_the_message_that_the_report_is_about_or_in_none_that_it_names()
    {
        var report = Report("", Payment(Names, "RJCT"));
        var unnamed = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(report).Replace("<OrgnlMsgId>M1<", "<OrgnlMsgId>NOTPROVIDED<", StringComparison.Ordinal));

        Assert.Equal([new(ReferenceKind.Message, "M1")], Assert.Single(Evidence(report)).Within);
        Assert.Empty(Assert.Single(Evidence(unnamed)).Within);
    }

    [Theory]
    [InlineData("RJCT", EvidenceKind.Rejected)]
    [InlineData("PART", EvidenceKind.PartlyAccepted)]
    [InlineData("ACSP", EvidenceKind.Accepted)]
    public void A_status_of_the_group_is_about_the_message(string code, EvidenceKind kind)
    {
        var evidence = Assert.Single(Evidence(Report($"<GrpSts>{code}</GrpSts>", "")));

        Assert.Equal((kind, EvidenceScope.Message), (evidence.Kind, evidence.Scope));
        Assert.Equal([new(ReferenceKind.Message, "M1")], evidence.References);
    }

    [Fact]
    public void A_status_of_a_message_stands_for_what_the_message_held()
    {
        var terms = Clearings.Terms("pacs.008.001.08", most: 5);
        var file = Clearings.Encode(terms, Clearings.CrossBorder(7.5m), Clearings.CrossBorder(2)).Files.Single();
        string Group(string count, string sum) => Encoding.UTF8.GetString(Report("<GrpSts>ACSP</GrpSts>", ""))
            .Replace("M1</OrgnlMsgId>", $"{file.Identification}</OrgnlMsgId>", StringComparison.Ordinal)
            .Replace(
                "<GrpSts>", $"<OrgnlNbOfTxs>{count}</OrgnlNbOfTxs><OrgnlCtrlSum>{sum}</OrgnlCtrlSum><GrpSts>", StringComparison.Ordinal);

        Assert.Empty(Evidence(Encoding.UTF8.GetBytes(Group("02", "9.50")))[0].Within.Except(file.References));
        Assert.Single(Evidence(Encoding.UTF8.GetBytes(Group("3", "9.5")))[0].Within.Except(file.References));
        Assert.Equal(2, Evidence(Encoding.UTF8.GetBytes(Group("3", "9.51")))[0].Within.Except(file.References).Count());
    }

    [Fact]
    public void Every_name_the_amount_and_the_banks_own_names_are_told()
    {
        var evidence = Assert.Single(Evidence(Report("", """
            <TxInfAndSts><OrgnlInstrId>I1</OrgnlInstrId><OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId><OrgnlTxId>T1</OrgnlTxId>
            <OrgnlUETR>123e4567-e89b-42d3-a456-426614174000</OrgnlUETR><TxSts>RJCT</TxSts>
            <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>closed</AddtlInf></StsRsnInf><AcctSvcrRef>B1</AcctSvcrRef><ClrSysRef>C1</ClrSysRef>
            <OrgnlTxRef><IntrBkSttlmAmt Ccy="USD">5.50</IntrBkSttlmAmt></OrgnlTxRef></TxInfAndSts>
            """)));

        Assert.Equal(
            ["instruction:I1", "instruction:T1", "uetr:123e4567-e89b-42d3-a456-426614174000"],
            evidence.References.Select(name => name.ToString()));
        Assert.Equal([new(ReferenceKind.Bank, "B1"), new(ReferenceKind.Bank, "C1")], evidence.Learnt);
        Assert.Equal(Money.Of(5.5m, Currency.Usd), evidence.Amount);
        Assert.Equal(new ReasonCode(ReasonCode.Iso20022, "AC04", "closed"), evidence.Reason);
    }

    [Theory]
    [InlineData("NOOR", EvidenceKind.NotFound)]
    [InlineData("DU01", EvidenceKind.BankDoubt)]
    [InlineData("DU05", EvidenceKind.BankDoubt)]
    [InlineData("AM05", EvidenceKind.BankDoubt)]
    [InlineData("AC01", EvidenceKind.Rejected)]
    public void A_refusal_of_a_copy_or_of_a_question_is_none_of_the_payment(string reason, EvidenceKind kind)
    {
        foreach (var element in new[] { "Cd", "Prtry" })
        {
            var why = $"<StsRsnInf><Rsn><{element}>{reason}</{element}></Rsn></StsRsnInf>";

            Assert.Equal(kind, Assert.Single(Evidence(Report("", Payment(Names, "RJCT", why)))).Kind);
            Assert.Equal(kind, Assert.Single(Evidence(Report($"<GrpSts>RJCT</GrpSts>{why}", ""))).Kind);
        }
    }

    [Theory]
    [InlineData("0.00", "USD", "amount-positive")]
    [InlineData("100.005", "EUR", "amount-decimals")]
    [InlineData("100.50", "JPY", "amount-decimals")]
    [InlineData("1234567890123456789.00", "USD", "amount-digits")]
    [InlineData("100.00", "AAA", "currency")]
    public void Nothing_follows_from_a_status_with_an_amount_that_is_none(string amount, string currency, string rule)
    {
        var odd = $"<OrgnlTxRef><IntrBkSttlmAmt Ccy=\"{currency}\">{amount}</IntrBkSttlmAmt></OrgnlTxRef>";
        var items = Decode(Report("", Payment(Names, "ACSP", odd) + Payment(Names, "RJCT")));

        Assert.Equal(rule, Assert.Single(items.OfType<DecodedFinding>(), found => !found.IsReadAllTheSame).Finding.Rule);
        Assert.Equal(EvidenceKind.Rejected, Assert.Single(items.OfType<DecodedEvidence>()).Evidence.Kind);
    }

    [Fact]
    public void A_word_of_a_whole_message_is_as_old_as_the_message_that_says_it() => Assert.Equal(
        new DateTimeOffset(2026, 11, 23, 18, 0, 0, TimeSpan.Zero), Assert.Single(Evidence(Report("<GrpSts>RJCT</GrpSts>", ""))).AsOf);

    [Fact]
    public void An_answer_that_nothing_is_known_is_as_old_as_its_message_says()
    {
        var answer = Encoding.UTF8.GetString(Report("", Payment(Names, "RJCT", "<StsRsnInf><Rsn><Cd>NOOR</Cd></Rsn></StsRsnInf>")));
        DateTimeOffset? AsOf(string moment) => Assert.Single(Evidence(
            Encoding.UTF8.GetBytes(answer.Replace("2026-11-23T18:00:00Z", moment, StringComparison.Ordinal)))).AsOf;

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero), AsOf("2026-11-23T18:00:00+01:00"));
        Assert.Null(AsOf("2026-11-23T18:00:00"));
    }

    [Fact]
    public void A_message_that_is_said_to_be_cancelled_cancels_no_member_that_is_not_named()
    {
        var items = Decode(Report("<GrpSts>CANC</GrpSts>", Payment(Names, "CANC")));

        Assert.Equal("cancelled-whole", Assert.IsType<DecodedFinding>(items[0]).Finding.Rule);
        Assert.Equal(
            (EvidenceKind.Cancelled, EvidenceScope.Payment),
            (Assert.IsType<DecodedEvidence>(items[1]).Evidence.Kind, ((DecodedEvidence)items[1]).Evidence.Scope));
    }

    [Fact]
    public void A_refusal_of_a_copy_is_none_of_the_payments_that_it_lists()
    {
        var group = "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>DU01</Cd></Rsn></StsRsnInf>";

        Assert.All(
            Evidence(Report(group, $"{Payment(Names, "")}{Payment(Names, "RJCT")}")),
            evidence => Assert.Equal((EvidenceKind.BankDoubt, "DU01"), (evidence.Kind, evidence.Reason?.Code)));
    }

    /// <summary>Whether the whole was refused or the one was taken nobody knows: who believed the refusal might pay again.</summary>
    [Fact]
    public void A_refused_message_of_which_a_payment_was_taken_refuses_nobody_and_neighbours_with_a_refusal_of_their_own_are_refused()
    {
        var items = Decode(Report("<GrpSts>RJCT</GrpSts>", $"{Payment(Names, "RJCT")}{Payment(Names, "ACSP")}{Payment(Names, "")}"));

        Assert.Equal(
            Enumerable.Repeat("status-contradicts", 3), items.OfType<DecodedFinding>().Select(item => item.Finding.Rule));
        var evidence = Assert.Single(items.OfType<DecodedEvidence>()).Evidence;
        Assert.Equal((EvidenceKind.Rejected, EvidenceScope.Payment), (evidence.Kind, evidence.Scope));
    }

    [Theory]
    [InlineData("<GrpSts>RJCT</GrpSts>", "RCVD")]
    [InlineData("<GrpSts>RJCT</GrpSts>", "ACTC")]
    [InlineData("<GrpSts>RJCT</GrpSts>", "RCVC")]
    [InlineData("<GrpSts>RJCT</GrpSts>", "CANC")]
    [InlineData("<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>DU01</Cd></Rsn></StsRsnInf>", "ACSP")]
    [InlineData("<GrpSts>PART</GrpSts>", "ACSP")]
    [InlineData("<GrpSts>ACCP</GrpSts>", "RJCT")]
    public void What_can_both_be_true_is_no_contradiction(string group, string status) =>
        Assert.Equal(2, Evidence(Report(group, Payment(Names, status))).Count);

    /// <summary>What waits is not refused: it may be executed yet.</summary>
    [Theory]
    [InlineData("PDNG")]
    [InlineData("ACFW")]
    [InlineData("PATC")]
    public void A_refused_message_of_which_a_payment_waits_refuses_nobody(string status) =>
        Assert.Equal(
            ["status-contradicts", "status-contradicts"],
            Decode(Report("<GrpSts>RJCT</GrpSts>", Payment(Names, status)))
                .Select(item => Assert.IsType<DecodedFinding>(item).Finding.Rule));

    [Fact]
    public void A_partial_acceptance_lifts_nobody_and_each_payment_has_its_own_word()
    {
        var evidence = Evidence(Report("<GrpSts>PART</GrpSts>", $"{Payment(Names, "RJCT")}{Payment(Names, "ACSP")}"));

        Assert.Equal(
            [(EvidenceKind.PartlyAccepted, EvidenceScope.Message), (EvidenceKind.Rejected, EvidenceScope.Payment),
                (EvidenceKind.Accepted, EvidenceScope.Payment)],
            evidence.Select(one => (one.Kind, one.Scope)));
    }

    [Fact]
    public void A_message_that_was_settled_lifts_what_it_does_not_name_to_accepted_at_most()
    {
        var mapping = Words.Status with
        {
            Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>(Words.Status.Codes)
            {
                ["paymentStatus"] = new Dictionary<string, string> { ["ACSC"] = "Settled", ["ACCC"] = "Credited" },
            },
        };
        var report = Report("<GrpSts>ACSC</GrpSts>", Payment(Names, "ACCC"));

        Assert.Equal(
            [(EvidenceKind.Accepted, EvidenceScope.Message), (EvidenceKind.Credited, EvidenceScope.Payment)],
            new BankMessages(mapping).Decode(report).Cast<DecodedEvidence>().Select(item => (item.Evidence.Kind, item.Evidence.Scope)));
    }

    [Fact]
    public void What_a_code_means_may_differ_by_message_and_level()
    {
        var mapping = Words.Status with
        {
            Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>(Words.Status.Codes)
            {
                ["paymentStatus/pacs.002"] = new Dictionary<string, string> { ["ACCC"] = "Credited", ["ACSC"] = "Accepted" },
                ["paymentStatus/pacs.002/payment"] = new Dictionary<string, string> { ["ACSC"] = "Settled" },
                ["paymentStatus/pain.002"] = new Dictionary<string, string> { ["ACSP"] = "Settled" },
            },
        };
        var report = Report("<GrpSts>ACSC</GrpSts>", $"{Payment(Names, "ACSC")}{Payment(Names, "ACCC")}{Payment(Names, "ACSP")}");

        Assert.Equal(
            [EvidenceKind.Accepted, EvidenceKind.Settled, EvidenceKind.Credited, EvidenceKind.Accepted],
            new BankMessages(mapping).Decode(report).Cast<DecodedEvidence>().Select(item => item.Evidence.Kind));
    }

    [Fact]
    public void What_is_not_understood_is_a_finding_and_its_neighbours_apply()
    {
        var items = Decode(Report("", $"{Payment(Names, "ZZZZ")}{Payment("", "RJCT")}{Payment(Names, "ACSP")}{Payment(Names, "")}"));

        Assert.Equal(
            ["unknown-code", "no-reference", "status-missing"], items.OfType<DecodedFinding>().Select(item => item.Finding.Rule));
        Assert.Equal(EvidenceKind.Accepted, Assert.Single(items.OfType<DecodedEvidence>()).Evidence.Kind);
    }

    [Fact]
    public void A_payment_that_is_listed_in_a_refused_message_is_refused_and_in_any_other_it_says_nothing()
    {
        Assert.Equal(
            [EvidenceKind.Rejected, EvidenceKind.Rejected],
            Evidence(Report("<GrpSts>RJCT</GrpSts>", Payment(Names, ""))).Select(one => one.Kind));
        Assert.Contains(Decode(Report("<GrpSts>ACSP</GrpSts>", Payment(Names, ""))), item =>
            item is DecodedFinding { Finding.Rule: "status-missing" });
    }

    [Fact]
    public void Nothing_is_used_of_a_report_that_is_cut_off_says_nothing_or_whose_header_names_another_message()
    {
        var whole = Report("<GrpSts>ACSP</GrpSts>", Payment(Names, "RJCT"));
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.All(Decode(whole[..length]), item => Assert.IsType<DecodedFinding>(item));
            Assert.NotEmpty(Decode(whole[..length]));
        }

        Assert.Equal("nothing-said", Assert.IsType<DecodedFinding>(Assert.Single(Decode(Report("", "")))).Finding.Rule);
        var header = """
            <E><AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">
            <Fr><FIId><FinInstnId><BICFI>HLVTCHZZ</BICFI></FinInstnId></FIId></Fr>
            <To><FIId><FinInstnId><BICFI>BKHBDEFF</BICFI></FinInstnId></FIId></To><BizMsgIdr>R1</BizMsgIdr>
            <MsgDefIdr>pacs.004.001.09</MsgDefIdr><CreDt>2026-11-23T18:00:00Z</CreDt></AppHdr>
            """;
        byte[] other = [.. Encoding.UTF8.GetBytes(header), .. whole, .. "</E>"u8];
        Assert.Equal("header-differs", Assert.IsType<DecodedFinding>(Assert.Single(Decode(other))).Finding.Rule);
    }

    private static List<Evidence> Evidence(byte[] report) =>
        [.. Decode(report).Select(item => Assert.IsType<DecodedEvidence>(item).Evidence)];

    private static List<DecodedItem> Decode(byte[] report) => [.. new BankMessages(Words.Status).Decode(report)];

    private static string Payment(string names, string status, string reason = "") =>
        $"<TxInfAndSts><StsId>S</StsId>{names}{(status.Length > 0 ? $"<TxSts>{status}</TxSts>" : "")}{reason}</TxInfAndSts>";

    private static byte[] Report(string group, string payments) => Encoding.UTF8.GetBytes($"""
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10"><FIToFIPmtStsRpt><GrpHdr><MsgId>R1</MsgId>
        <CreDtTm>2026-11-23T18:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId>
        <OrgnlMsgNmId>pacs.008.001.08</OrgnlMsgNmId>{group}</OrgnlGrpInfAndSts>{payments}</FIToFIPmtStsRpt></Document>
        """);
}
