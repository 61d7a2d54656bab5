using BankHub.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

/// <summary>A payment that was made is judged in memory as it would be judged if it were written and read.</summary>
public sealed class PaymentHoldingTests
{
    private static readonly Iban Known = Iban.Parse("DE89370400440532013000");

    private static readonly Func<int, Gen<string>> Odd = max => Gen.Frequency(
        (30, TextGenerator.Any(max)), (1, TextGenerator.Any(max + 20)),
        (1, Gen.Elements("", " x", "x ", "a\u0001b", "\uD800", "a\u2028b")));

    private static readonly (string What, Func<Payment, Payment> Change)[] Changes =
    [
        ("nothing", payment => payment),
        ("no name of an account", payment => payment with { DebtorAccount = new() { Name = "Main" } }),
        ("two names of an account", payment => payment with { DebtorAccount = new() { Iban = Known, Bban = "12" } }),
        ("too many agents", payment => payment with { IntermediaryAgents =
            [new() { Name = "A" }, new() { Name = "B" }, new() { Name = "C" }, new() { Name = "D" }] }),
        ("an empty address", payment => payment with { Debtor = payment.Debtor with { PostalAddress = new() } }),
        ("an empty agent", payment => payment with { DebtorAgent = new() }),
        ("no reference", payment => payment with { Reference = null! }),
        ("another scheme", payment => payment with { Scheme = Scheme.SepaInstant }),
        ("a lower-case purpose", payment => payment with { Purpose = "supp" }),
        ("two references in one", payment => payment with { RemittanceInformation = new() { Structured = [new()
            { CreditorReference = CreditorReference.Parse("RF18539007547034"), ProprietaryReference = "X" }] } }),
        ("more than a document may have", payment => payment with { Metadata = Metadata.From(
            Enumerable.Range(0, Metadata.MaxEntries).Select(i => KeyValuePair.Create($"k{i}", new string('\u20AC', 600)))) }),
    ];

    [Fact]
    public void Any_payment_is_found_as_right_or_wrong_as_its_document_is() => Prop.ForAll(
        Gen.Zip(new PaymentGenerator(Odd).Payments(), Gen.Elements(Changes)).ToArbitrary(), given =>
        {
            var payment = given.Item2.Change(given.Item1);
            var read = PaymentReader.Read(PaymentWriter.Write(payment)).Findings;
            Assert.Equal(read.Select(finding => finding.ToString()), PaymentReader.Check(payment).Select(finding => finding.ToString()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Each_of_these_changes_but_the_first_breaks_a_rule()
    {
        var whole = Gen.Sample(PaymentGenerator.PlainText.Payments(Scheme.CrossBorder, PaymentMethod.CreditTransfer), 10, 1)[0];
        foreach (var (what, change) in Changes)
        {
            Assert.True((what == "nothing") == (PaymentReader.Check(change(whole)).Count == 0), what);
        }
    }
}
