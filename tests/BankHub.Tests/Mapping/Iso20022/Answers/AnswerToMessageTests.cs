using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Answers;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Answers;

namespace BankHub.Tests.Mapping.Iso20022.Answers;

/// <summary>An answer means to who reads it what it said; what would mean something else is not written.</summary>
public sealed class AnswerToMessageTests
{
    private static readonly AnswerHeader Header = new()
    {
        Identification = "A1", Created = new(2026, 11, 21, 18, 0, 0, TimeSpan.Zero),
        InstructingAgent = new() { Bic = Bic.Parse("NORDDEFF") }, InstructedAgent = new() { Bic = Bic.Parse("HELVCHZZ") },
    };

    private static readonly OriginalReferences Names = new()
    {
        MessageIdentification = "M1", MessageName = "pacs.008.001.08", InstructionIdentification = "I1", EndToEndIdentification = "E1",
    };

    [Fact]
    public void A_refusal_is_evidence_of_a_refusal_with_its_code_untouched()
    {
        var written = Encode("pacs.002.001.10", Status("RJCT"));

        Assert.Empty(written.Problems);
        var evidence = Assert.IsType<DecodedEvidence>(Assert.Single(new BankMessages(Words.Status).Decode(written.Bytes))).Evidence;
        Assert.Equal((EvidenceKind.Rejected, "RJCT", "I1"), (evidence.Kind, evidence.BankWord, evidence.References[0].Value));
        Assert.Equal(new ReasonCode(ReasonCode.Iso20022, "AC04", "closed"), evidence.Reason);
    }

    [Theory]
    [InlineData("pacs.002.001.10", "ACCEPTED", "$.payments[0].status")]
    [InlineData("pain.002.001.03", "ACCC", "$.payments[0].status")]
    public void A_status_that_the_message_cannot_say_is_not_left_out(string version, string status, string path)
    {
        var written = Encode(version, Status(status));

        Assert.True(written.Bytes.IsEmpty);
        Assert.Contains(written.Problems, finding => finding.Path == path && finding.Rule == "cannot-be-said");
    }

    [Fact]
    public void The_status_of_a_payment_information_never_becomes_that_of_its_message()
    {
        var report = Status("ACSP") with
        {
            Messages =
                [new() { Original = new() { MessageIdentification = "M1", PaymentInformationIdentification = "P1" }, Status = "RJCT" }],
        };

        Assert.Contains(Encode("pacs.002.001.10", report).Problems, finding => finding.Path == "$.messages");
        Assert.Empty(Encode("pain.002.001.10", report with
        {
            Payments = [report.Payments[0] with { Original = Names with { PaymentInformationIdentification = "P1" } }],
        }).Problems);
    }

    [Fact]
    public void A_return_is_evidence_of_what_came_back_under_its_own_name()
    {
        var written = Encode("pacs.004.001.09", new ReturnReport
        {
            Header = Header, SettlementMethod = "INDA",
            Payments =
            [
                new()
                {
                    Identification = "R1", Original = Names, Amount = Money.Of(60, Currency.Eur),
                    Reasons = [new() { Code = new(ReasonCode.Iso20022, "AC04") }],
                    Payment = new() { Amount = Money.Of(100, Currency.Eur) },
                },
            ],
        });

        Assert.Empty(written.Problems);
        var items = new BankMessages(Words.Status).Decode(written.Bytes).OfType<DecodedEvidence>().Select(item => item.Evidence).ToList();
        Assert.Equal([EvidenceKind.Acknowledged, EvidenceKind.Returned], items.Select(evidence => evidence.Kind));
        Assert.Equal((Money.Of(60, Currency.Eur), ReturnNotice.Named("R1")), (items[1].Amount, items[1].Identity));
    }

    [Fact]
    public void No_settlement_method_is_made_up()
    {
        var written = Encode("pacs.004.001.09", new ReturnReport
        {
            Header = Header, Payments = [new() { Original = Names, Amount = Money.Of(60, Currency.Eur) }],
        });

        Assert.Equal("$.settlementMethod", Assert.Single(written.Problems).Path);
    }

    [Fact]
    public void A_granted_recall_is_evidence_of_it_and_of_money_to_come_where_that_is_said()
    {
        var granted = new Resolution
        {
            Identification = "A1", Assigner = PartyOrAgent.Of(Header.InstructingAgent!),
            Assignee = PartyOrAgent.Of(Header.InstructedAgent!),
            Case = new("I1", PartyOrAgent.Of(Header.InstructedAgent!)), Confirmation = "CNCL",
            Payments = [new() { Original = Names, Status = "ACCR" }],
        };

        Assert.Equal(EvidenceKind.Cancelled, Kind(granted));
        Assert.Equal(EvidenceKind.CancellationPending, Kind(granted with { SettledBy = new() { TransactionIdentification = "T2" } }));
        Assert.Contains(Encode("camt.029.001.09", granted with { Confirmation = null }).Problems, finding => finding.Path.Contains("Sts"));

        static EvidenceKind Kind(Resolution resolution)
        {
            var written = Encode("camt.029.001.09", resolution);
            Assert.Empty(written.Problems);
            var tables = Words.Status;
            return Assert.IsType<DecodedEvidence>(Assert.Single(new BankMessages(tables).Decode(written.Bytes))).Evidence.Kind;
        }
    }

    [Fact]
    public void A_business_header_names_both_agents()
    {
        var terms = Terms("pacs.002.001.10") with { Header = HeaderVersion.All[^1], BusinessService = "swift.cbprplus.02" };
        var written = new AnswerToMessage(terms).Encode(Status("ACSP"));

        Assert.Contains("NORDDEFF", Encoding.UTF8.GetString(written.Bytes.Span).Split("</AppHdr>")[0], StringComparison.Ordinal);
        var nobody = Status("ACSP") with { Header = Header with { InstructedAgent = null } };
        Assert.Equal("business-header", Assert.Single(new AnswerToMessage(terms).Encode(nobody).Problems).Rule);
    }

    [Fact]
    public void A_message_keeps_the_rules_of_its_market_or_is_not_written()
    {
        var terms = Terms("pacs.002.001.10") with
        {
            Header = HeaderVersion.All[^1], BusinessService = "swift.cbprplus.02", Rules = new(["cbpr-plus"], []),
        };

        Assert.Contains(new AnswerToMessage(terms).Encode(Status("ACSP")).Problems, problem => problem.Rule == "cbpr-original-uetr");
    }

    [Fact]
    public void Words_are_written_in_the_characters_of_the_bank_and_that_is_told()
    {
        var report = Status("RJCT");
        report = report with
        {
            Payments = [report.Payments[0] with { Reasons = [new() { AdditionalInformation = ["geschlossen für immer"] }] }],
        };
        var written = new AnswerToMessage(
            Terms("pacs.002.001.10") with { Characters = BankHub.Formats.Iso20022.Writing.CharacterSet.SepaLatin }).Encode(report);

        Assert.Empty(written.Problems);
        Assert.Equal("$.payments[0].reasons[0].additionalInformation[0]", Assert.Single(written.Notes).Path);
        Assert.Contains("geschlossen fuer immer", Encoding.UTF8.GetString(written.Bytes.Span), StringComparison.Ordinal);
    }

    private static StatusReport Status(string status) => new()
    {
        Header = Header,
        Payments =
        [
            new()
            {
                Original = Names, Status = status,
                Reasons = [new() { Code = new(ReasonCode.Iso20022, "AC04"), AdditionalInformation = ["closed"] }],
            },
        ],
    };

    private static WrittenAnswer Encode(string version, Answer answer) => new AnswerToMessage(Terms(version)).Encode(answer);

    private static AnswerTerms Terms(string version) => new()
    {
        Version = MessageVersions.Get(version), Mapping = Transfers.Mapping, Now = new(2026, 11, 21, 18, 0, 0, TimeSpan.Zero),
    };
}
