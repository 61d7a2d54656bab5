using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Tests.Conformance;

namespace BankHub.Tests.Adapters.MeridianRest;

public sealed class TransferWordsTests
{
    private static readonly Payment Pounds =
        Samples.Of(Banks.In("MeridianRest").Manifest.Product("faster-payments")!, "creditTransfer", 12.50m);

    public static TheoryData<string, Func<Payment, Payment>> Problems => new()
    {
        { "$.creditorAccount: account", p => p with { CreditorAccount = new() { Bban = "1234567" } } },
        { "$.creditorAccount: account", p => p with { CreditorAgent = null } },
        { "$.creditorAccount: account", p => p with { CreditorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") } } },
        { "$.amount.currency: currency", p => p with { Amount = Money.Of(1, Currency.Usd) } },
        { "$.method: method", p => p with { Method = PaymentMethod.DirectDebit } },
        { "$.scheme: scheme", p => p with { Scheme = Scheme.Chaps } },
        { "$.chargeBearer: charge-bearer", p => p with { ChargeBearer = ChargeBearer.Debtor } },
        { "$.intermediaryAgents: not-carried", p => p with { IntermediaryAgents = [new Agent()] } },
        {
            "$.remittanceInformation: too-long",
            p => p with { RemittanceInformation = new() { Unstructured = [new string('a', 100), new string('b', 41)] } }
        },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void What_this_bank_cannot_say_is_a_problem(string problem, Func<Payment, Payment> change) =>
        Assert.Contains(problem, Encode(change(Pounds)).Problems.Single().Findings.Select(f => $"{f.Path}: {f.Rule}"));

    public static TheoryData<string, Func<Payment, Payment>> Notes => new()
    {
        { "$.creditor.name: shortened", p => p with { Creditor = new() { Name = new string('n', 71) } } },
        { "$.purpose: left-out", p => p with { Purpose = "SALA" } },
        { "$.remittanceInformation: shortened", p => p with { RemittanceInformation = new() { Unstructured = ["nineteen characters"] } } },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public void What_it_says_otherwise_is_a_note(string note, Func<Payment, Payment> change) =>
        Assert.Equal([note], Encode(change(Pounds)).Payments.Single().Notes.Select(f => $"{f.Path}: {f.Rule}"));

    [Fact]
    public void A_British_IBAN_is_taken_apart()
    {
        var body = Body(Pounds with { CreditorAccount = new() { Iban = Iban.Parse("GB29NWBK60161331926819") }, CreditorAgent = null });

        Assert.Contains("\"account\":{\"sortCode\":\"601613\",\"accountNumber\":\"31926819\"}", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-23", false)]
    [InlineData("2026-11-24", true)]
    public void Only_a_day_to_come_is_asked_for(string valueDate, bool asked) =>
        Assert.Equal(asked, Body(Pounds, DateOnly.Parse(valueDate)).Contains("executionDate", StringComparison.Ordinal));

    private static string Body(Payment payment, DateOnly? valueDate = null) =>
        Encoding.UTF8.GetString(Encode(payment, valueDate).Messages.Single().Message.Body.Span);

    private static Encoded Encode(Payment payment, DateOnly? valueDate = null)
    {
        var bank = Banks.In("MeridianRest");
        var context = Banks.Context(bank);
        return ((IPaymentEncoder)bank.Adapter).Encode(
            new PaymentBatch(bank.Manifest.Products[0], [Samples.Attempt(payment, 0)]),
            valueDate is { } date ? context with { ValueDate = date } : context);
    }
}
