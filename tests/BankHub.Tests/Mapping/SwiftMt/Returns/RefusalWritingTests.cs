using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Mapping.SwiftMt.Returns;
using BankHub.Tests.Formats.SwiftMt;

namespace BankHub.Tests.Mapping.SwiftMt.Returns;

/// <summary>Refusals of a payment as MT 103, 202 and 205 with /REJT/, written and read again.</summary>
public sealed class RefusalWritingTests
{
    private static readonly Bic Sender = Bic.Parse("BKHBDEFFXXX");

    private static readonly StatusReport Refusal = new()
    {
        Header = new()
        {
            Identification = "R1", InstructingAgent = new() { Bic = Sender }, InstructedAgent = new() { Bic = Bic.Parse("HLVTCHZZXXX") },
        },
        Payments =
        [
            new()
            {
                Original = new()
                {
                    InstructionIdentification = "INSTR00000000001", EndToEndIdentification = "E2E-1",
                    Uetr = "174c245f-2682-4291-ad67-2a41e530cd27",
                },
                Status = "RJCT",
                Reasons = [new() { Code = new(ReasonCode.Iso20022, "AC04"), AdditionalInformation = ["Closed"] }],
                Payment = new()
                {
                    Amount = Money.Of(12.5m, Currency.Usd),
                    SettlementDate = new(2026, 11, 23),
                    InstructedAmount = Money.Of(12.5m, Currency.Usd),
                    Debtor = PartyOrAgent.Of(new Party { Name = "Jane Doe" }),
                    DebtorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") },
                    DebtorAgent = new() { Bic = Bic.Parse("CHASUS33XXX") },
                    CreditorAgent = new() { Bic = Bic.Parse("BNPAFRPPXXX") },
                    Creditor = PartyOrAgent.Of(new Party { Name = "John Roe" }),
                    CreditorAccount = new() { Other = new() { Identification = "12345678" } },
                },
            },
        ],
    };

    [Fact]
    public void The_refusal_of_a_customers_transfer_comes_back_as_it_went()
    {
        var written = RefusalToMt.Write(Refusal, Terms("103"));

        Assert.Empty(written.Problems.Concat(written.Losses));
        Assert.Equal("$.payments[0].payment.chargeBearer", Assert.Single(written.Notes).Path);
        Assert.Contains(
            ":72:/REJT/99\n/AC04/Closed\n/MREF/INSTR00000000001\n/TREF/E2E-1\n-}", FinTexts.Text(written.Bytes), StringComparison.Ordinal);
        Assert.Equal(AnswerJson.Write(Refusal), AnswerJson.Write(Read(written)));
    }

    [Theory]
    [InlineData("202")]
    [InlineData("205")]
    public void The_refusal_of_a_banks_transfer_names_banks(string type)
    {
        var given = With(payment => payment with
        {
            Payment = new()
            {
                Amount = Money.Of(12.5m, Currency.Usd),
                SettlementDate = new(2026, 11, 23),
                Debtor = PartyOrAgent.Of(new Agent { Bic = Bic.Parse("CHASUS33XXX") }),
                Creditor = PartyOrAgent.Of(new Agent { Bic = Bic.Parse("BNPAFRPPXXX") }),
            },
        });

        var written = RefusalToMt.Write(given, Terms(type));

        Assert.Empty(written.Problems.Concat(written.Losses).Concat(written.Notes));
        Assert.Equal(AnswerJson.Write(given), AnswerJson.Write(Read(written)));
    }

    [Fact]
    public void A_reason_that_the_message_has_no_code_for_stands_in_words_and_charges_are_told()
    {
        var written = RefusalToMt.Write(With(payment => payment with
        {
            Reasons = [new() { Code = new(ReasonCode.Iso20022, "CUST"), AdditionalInformation = ["Asked for by the customer himself"] }],
            Charges = [new() { Amount = Sum.Of(3m, Currency.Usd) }],
        }), Terms("103"));

        Assert.Empty(written.Problems);
        Assert.Contains(written.Notes, note => note is { Path: "$.payments[0].reasons[0]", Rule: "replaced" });
        Assert.Contains("/XT99/CUST Asked for by the\n", FinTexts.Text(written.Bytes), StringComparison.Ordinal);
        Assert.Contains("/CHGS/USD3,\n/TEXT/customer himself\n", FinTexts.Text(written.Bytes), StringComparison.Ordinal);
        Assert.Equal(3m, Read(written).Payments[0].Charges[0].Amount.Value);
    }

    [Fact]
    public void What_a_message_cannot_say_is_refused()
    {
        Refused("$.payments", With(payment => payment with { Status = "ACSP" }));
        Refused("$.payments", With(payment => payment with { Payment = null }));
        Refused("$.payments[0].payment.debtor", With(payment => payment with { Payment = payment.Payment! with { Debtor = null } }));
        Refused("$.payments[0].original.instructionIdentification", With(payment => payment with
        {
            Original = payment.Original with { InstructionIdentification = "INSTR000000000017" },
        }));
    }

    [Fact]
    public void A_refusal_stands_where_what_it_repeats_cannot_be_read()
    {
        var read = MtToReturn.Read(
            Samples.Read(FinTexts.Message(
                "103", ":20:B1\n:23B:CRED\n:32A:261123EUR12,5\n:33B:EUR0,\n:50K:/1\nJANE\n:59:/2\nJOHN\n:71A:SHA\n"
                + ":72:/REJT/99\n/AC04/\n/MREF/INSTR1\n/CHGS/EUR1,")),
            MtTables.With());

        var payment = Assert.IsType<StatusReport>(read.Answer).Payments[0];
        Assert.Equal(("RJCT", "INSTR1"), (payment.Status, payment.Original.InstructionIdentification));
        Assert.Equal(12.5m, payment.Payment!.Amount!.Value);
        Assert.Equal(1m, Assert.Single(payment.Charges).Amount.Value);
        Assert.Null(payment.Payment.Debtor);
        Assert.Contains(read.LeftOut, left => left.Path.Contains(":50K:", StringComparison.Ordinal));
    }

    private static void Refused(string path, StatusReport report)
    {
        var written = RefusalToMt.Write(report, Terms("103"));
        Assert.Contains(written.Problems, problem => problem.Path == path);
        Assert.True(written.Bytes.IsEmpty);
    }

    private static StatusReport With(Func<ReportedPayment, ReportedPayment> change) =>
        Refusal with { Payments = [change(Refusal.Payments[0])] };

    private static StatusReport Read(WrittenMt written)
    {
        var reader = new MtReader(written.Bytes);
        Assert.True(reader.Read());
        Assert.Empty(reader.Message.Findings);
        return Assert.IsType<StatusReport>(MtToReturn.Read(reader.Message, MtTables.With()).Answer);
    }

    private static MtTerms Terms(string type) => new()
    {
        Type = type, Sender = Sender, Receiver = Bic.Parse("HLVTCHZZXXX"), Mapping = MtTables.With(), MayLose = true,
    };
}
