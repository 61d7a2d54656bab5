using System.Text;
using System.Xml.Linq;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Cases;
using BankHub.Mapping.Iso20022.Inquiries;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Mapping.Iso20022.Clearing;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022.Cases;

/// <summary>What is asked about payments that were sent is valid by the official schemas and names them by all their names.</summary>
public sealed class CaseTests
{
    private static readonly ReasonCode ByCustomer = new(ReasonCode.Iso20022, "CUST", "Requested by the customer");

    [Theory]
    [InlineData("camt.056.001.08")]
    [InlineData("camt.055.001.08")]
    [InlineData("camt.055.001.09")]
    public void A_recall_names_the_payment_its_amount_its_day_and_the_reason(string version)
    {
        var bytes = PaymentToRecall.Encode(Sent(), ByCustomer, Terms(version), Transfers.Context());

        Valid(bytes, version);
        var text = Text(bytes);
        Assert.Equal(
            ["INSTR00000000001", "E2E-1", "123e4567-e89b-42d3-a456-426614174000", "CUST"],
            new[] { "OrgnlInstrId", "OrgnlEndToEndId", "OrgnlUETR", "Cd" }.Select(name => text(name).Single()));
        Assert.Contains("INSTR00000000001", text("Id"));
        Assert.Contains("NOTE-7", text("OrgnlMsgId"));
        Assert.Equal(1000, decimal.Parse(text("OrgnlIntrBkSttlmAmt").Concat(text("OrgnlInstdAmt")).Single()));
        Assert.Empty(text("AddtlInf"));
    }

    [Fact]
    public void A_reason_in_words_is_cut_into_lines_and_an_own_code_stands_as_such()
    {
        var words = new string('w', 150);
        var told = PaymentToRecall.Encode(
            Sent(), new(ReasonCode.Iso20022, "NARR", words), Terms("camt.056.001.08"), Transfers.Context());
        var own = PaymentToRecall.Encode(Sent(), new(ReasonCode.Proprietary, "X1"), Terms("camt.056.001.08"), Transfers.Context());

        Valid(told, "camt.056.001.08");
        Assert.Equal(words, string.Concat(Text(told)("AddtlInf")));
        Assert.Equal(["X1"], Text(own)("Prtry"));
    }

    [Fact]
    public void A_question_names_the_payment()
    {
        var bytes = PaymentToInquiry.Encode(Sent(), Terms("pacs.028.001.03"), Transfers.Context());

        Valid(bytes, "pacs.028.001.03");
        Assert.Equal(["INSTR00000000001"], Text(bytes)("OrgnlInstrId"));
        Assert.Equal(["pacs.008.001.08"], Text(bytes)("OrgnlMsgNmId"));
    }

    [Fact]
    public void A_report_is_asked_for_by_account_and_days()
    {
        var account = new Account { Other = new() { Identification = "NOSTRO-1" } };
        var bytes = ReportRequest.Encode(
            account, "camt.053.001.08", new(2026, 11, 20), new(2026, 11, 21), Terms("camt.060.001.05"), Transfers.Context());

        Valid(bytes, "camt.060.001.05");
        Assert.Equal(["camt.053.001.08", "2026-11-20", "2026-11-21"],
            new[] { "ReqdMsgNmId", "FrDt", "ToDt" }.Select(name => Text(bytes)(name).Single()));
    }

    [Fact]
    public void Whatever_payment_went_out_can_be_asked_about_and_recalled()
    {
        Prop.ForAll(InitiationRoundTripTests.Payments().ToArbitrary(), payment =>
        {
            if (Clearings.Encode(Clearings.Terms("pacs.008.001.08"), payment).Files is not [{ Payments: [var sent] } file])
            {
                return;
            }

            var about = new SentPayment(sent.Attempt, sent.References, file.Identification, file.Identification, Transfers.Context().Now);
            foreach (var version in new[] { "camt.056.001.08", "camt.055.001.09" })
            {
                Valid(PaymentToRecall.Encode(about, ByCustomer, Terms(version), Transfers.Context()), version);
            }

            Valid(PaymentToInquiry.Encode(about, Terms("pacs.028.001.03"), Transfers.Context()), "pacs.028.001.03");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    private static void Valid(ReadOnlyMemory<byte> bytes, string version)
    {
        if (OfficialSchemas.Has(version))
        {
            Assert.Empty(OfficialSchemas.Validate(bytes.ToArray(), version, "head.001.001.02"));
        }
    }

    private static Func<string, string[]> Text(ReadOnlyMemory<byte> bytes)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(bytes.Span));
        return name => [.. document.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value)];
    }

    private static SentPayment Sent() => new(
        Transfers.Attempt(Clearings.CrossBorder()), [new(ReferenceKind.Uetr, "123e4567-e89b-42d3-a456-426614174000")],
        "0000000000000AB1", "NOTE-7", new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));

    private static CaseTerms Terms(string version) => new()
    {
        Version = MessageVersions.Get(version),
        Mapping = Transfers.Mapping,
        Sender = version.StartsWith("camt.055", StringComparison.Ordinal) ? null : Clearings.Sender,
        Customer = new() { Name = "Acme" },
        Receiver = Clearings.Receiver,
        OriginalMessage = version.StartsWith("camt.055", StringComparison.Ordinal) ? "pain.001.001.09" : "pacs.008.001.08",
        Header = HeaderVersion.Get("head.001.001.02"),
        BusinessService = "swift.cbprplus.02",
    };
}
