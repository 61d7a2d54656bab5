using System.Text;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;
using BankHub.Tests.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Adapters.FirstCoastAch;

public sealed class EncodePropertyTests
{
    [Fact]
    public void Any_payment_becomes_an_entry_that_says_what_it_says_or_a_problem() => Prop.ForAll(
        Arb.From(from payment in PaymentGenerator.AnyText.Payments(Scheme.AchPpd)
                 from balanced in Gen.Elements("true", "false")
                 select (payment, balanced)),
        x => Check(x.payment, x.balanced)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_payment_in_plain_letters_keeps_its_texts() => Prop.ForAll(
        Arb.From(PaymentGenerator.PlainText.Payments(Scheme.AchPpd)), payment => Check(payment, "true"))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void Check(Payment payment, string balanced)
    {
        var encoded = FirstCoast.Encode([FirstCoast.Attempt(1, payment)], ("balanced", balanced));
        Assert.Equal(1, encoded.Payments.Count + encoded.Problems.Count);
        Assert.All(encoded.Problems, problem => Assert.NotEmpty(problem.Findings));
        if (encoded.Payments.Count == 0)
        {
            return;
        }

        var file = NachaFile.Read(FirstCoast.File(encoded).Body);
        Assert.Empty(file.Findings);
        var batch = Assert.Single(file.Batches);
        var entry = batch.Details.First();
        Assert.Equal(balanced == "true" ? 2 : 1, batch.Entries.Count);
        Assert.Equal(payment.Amount.MinorUnits, entry.Amount);
        Assert.Equal(payment.Method == PaymentMethod.DirectDebit, entry.TransactionCode.IsDebit);
        Assert.Equal(payment.CounterpartyAccount.Number, entry.DfiAccountNumber);

        var notes = encoded.Payments[0].Notes.Select(note => note.Path).ToHashSet();
        var name = payment.Method == PaymentMethod.CreditTransfer ? "$.creditor.name" : "$.debtor.name";
        Same(notes, name, payment.Counterparty.Name, entry.IndividualName);
        Same(notes, "$.endToEndIdentification", payment.EndToEndIdentification, entry.IndividualIdentification);
        Assert.True(entry.Addenda.Count <= 1 && entry.Addenda.All(addenda => addenda is PaymentAddenda));
    }

    /// <summary>What differs from the payment's own text is told in a note.</summary>
    private static void Same(HashSet<string> notes, string path, string said, string written) =>
        Assert.True(notes.Contains(path) || said == written, $"{path}: {Convert.ToHexString(Encoding.UTF8.GetBytes(said))} {written}");
}
