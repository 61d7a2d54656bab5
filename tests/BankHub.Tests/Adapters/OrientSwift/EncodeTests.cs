using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Tests.Conformance;
using Samples = BankHub.Tests.Conformance.Samples;

namespace BankHub.Tests.Adapters.OrientSwift;

/// <summary>Which message a transfer goes in, and what no message of this bank says.</summary>
public sealed class EncodeTests
{
    private static readonly TransferBank Bank = new("OrientSwift", "ACMEAEAAXXX", Encoding.Latin1);

    public static TheoryData<string, string, Payment> Refused => new()
    {
        { "currency", "$.amount.currency", Bank.Plain() with { Amount = Money.Of(5, Currency.Parse("EUR")) } },
        { "scheme", "$.scheme", Bank.Plain() with { Scheme = Scheme.Chaps } },
        { "own-account", "$.debtorAccount", Bank.Plain() with { DebtorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") } } },
        { "creditor-agent", "$.creditorAgent", Bank.Plain() with { CreditorAgent = null } },
        { "no-place", "$.ultimateDebtor", Bank.Plain() with { UltimateDebtor = new() { Name = "Somebody" } } },
        { "no-place", "$.chargeBearer", Bank.OfInstitution() with { ChargeBearer = ChargeBearer.Debtor } },
        { "characters", "$.endToEndIdentification", Bank.Plain() with { EndToEndIdentification = "Ж-1" } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_message_cannot_say_is_a_problem_of_its_payment_and_the_others_go_out(string rule, string path, Payment payment) =>
        Assert.Equal([0, 1], Bank.RefusesOnly(payment, rule, path).Select(place => place.Message));

    [Fact]
    public void Customers_and_institutions_go_in_messages_of_their_own_each_in_a_file()
    {
        var encoded = Bank.Encode(Bank.Plain(), Bank.OfInstitution());

        Assert.Equal(
            ["or-0123456789ABCDEF.fin", "or-0123456789ABCDEF-2.fin"],
            encoded.Messages.Select(message => ((FileDrop)message.Message).FileName));
        Assert.Contains("{2:I103ORNTAEADXXXXN}", Bank.Text(encoded, 0), StringComparison.Ordinal);
        Assert.Contains("{2:I202ORNTAEADXXXXN}", Bank.Text(encoded, 1), StringComparison.Ordinal);
    }

    [Fact]
    public void The_network_may_name_the_message_by_the_name_that_the_hub_gave_it()
    {
        var encoded = Bank.Encode(Bank.Plain());

        Assert.Contains("{3:{108:0123456789ABCDEF}{121:", Bank.Text(encoded, 0), StringComparison.Ordinal);
        Assert.Contains(new Reference(ReferenceKind.Message, "0123456789ABCDEF"), encoded.Messages[0].References);
    }

    [Fact]
    public void A_recall_goes_by_a_name_of_its_own_which_leads_to_the_payment()
    {
        var (bank, attempt) = (Banks.In(Bank.Folder), Samples.Attempt(Bank.Plain(), 1));
        var context = Banks.Context(bank);
        var recall = ((ICancellationEncoder)bank.Adapter).EncodeCancellation(
            new(attempt, [], "0123456789ABCDEF", null, context.Now), new(ReasonCode.Iso20022, "CUST"),
            context with { MessageId = "FEDCBA9876543210" });

        var text = Encoding.Latin1.GetString(recall.Body.Span);
        Assert.Contains("{108:R-DCBA9876543210}", text, StringComparison.Ordinal);
        Assert.Contains($":20:R-DCBA9876543210\r\n:21:{attempt.InstructionId}\r\n", text, StringComparison.Ordinal);
        Assert.Equal([new(ReferenceKind.Instruction, "R-DCBA9876543210")], recall.References);
    }

    [Fact]
    public void Our_account_with_the_bank_is_said_in_every_message() =>
        Assert.Contains("\r\n:53B:/D/AE070331234567890123456\r\n", Bank.Text(Bank.Encode(Bank.Plain()), 0), StringComparison.Ordinal);

    [Fact]
    public void A_payment_without_a_uetr_always_gets_the_same_one() => Bank.GivesAlwaysTheSameUetr();

    [Fact]
    public void A_customer_of_the_bank_itself_is_paid_where_it_is_named_as_his_bank() =>
        Assert.Contains(
            "\r\n:57A:ORNTAEADXXX\r\n",
            Bank.Text(Bank.Encode(Bank.Plain() with { CreditorAgent = new() { Bic = Bic.Parse("ORNTAEADXXX") } }), 0),
            StringComparison.Ordinal);

    [Fact]
    public void What_may_be_a_copy_says_so_and_has_the_uetr_of_the_first_attempt()
    {
        var (first, institution) = (Samples.Attempt(Bank.Plain(), 0), Samples.Attempt(Bank.OfInstitution(), 0));

        var (before, again) = (Bank.Encode([first]), Bank.Encode([TransferBank.Again(first), TransferBank.Again(institution)]));

        Assert.DoesNotContain("{5:", Bank.Text(before, 0), StringComparison.Ordinal);
        Assert.EndsWith("-}{5:{PDE:}}", Bank.Text(again, 0), StringComparison.Ordinal);
        Assert.EndsWith("-}{5:{PDE:}}", Bank.Text(again, 1), StringComparison.Ordinal);
        Assert.Contains("\r\n:20:INSTR00000000009\r\n", Bank.Text(again, 0), StringComparison.Ordinal);
        Assert.Equal(TransferBank.Uetr(before.Payments[0]), TransferBank.Uetr(again.Payments[0]));
    }
}
