using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;
using BankHub.Mapping.Nacha;
using BankHub.Tests.Adapters.FirstCoastAch;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.Nacha;

public sealed class NachaToCanonicalTests
{
    private static readonly NachaToCanonical Mapper = new(FirstCoast.Mapping) { OwnAccount = "1000200030" };

    [Fact]
    public void An_encoded_payment_comes_back_with_what_the_format_carries()
    {
        var debit = FirstCoast.Debit();
        var encoded = FirstCoast.Encode([FirstCoast.Attempt(1), FirstCoast.Attempt(2, debit)], ("balanced", "true"));
        var back = Mapper.Map(NachaFile.Read(FirstCoast.File(encoded).Body));

        Assert.Empty(back.Findings);
        Assert.Equal(2, back.Payments.Count);
        var credit = back.Payments[0];
        Assert.Equal((PaymentMethod.CreditTransfer, "EMP-1", 123.45m, "SALA", "Jane Doe"), (credit.Method, credit.EndToEndIdentification,
            credit.Amount.Value, credit.CategoryPurpose, credit.Creditor.Name));
        Assert.Equal(debit.RemittanceInformation, back.Payments[1].RemittanceInformation);
        Assert.Equal(debit.DebtorAgent, back.Payments[1].DebtorAgent);
        Assert.Equal(AccountType.Savings, back.Payments[1].DebtorAccount.Type);
    }

    [Fact]
    public void Encoding_what_came_back_gives_the_same_entries()
    {
        var first = FirstCoast.File(FirstCoast.Encode([FirstCoast.Attempt(1), FirstCoast.Attempt(2, FirstCoast.Debit())])).Body;
        var back = Mapper.Map(NachaFile.Read(first)).Payments;
        var second = FirstCoast.File(FirstCoast.Encode(back.Select((payment, i) => FirstCoast.Attempt(i + 1, payment)))).Body;

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void A_prenote_is_no_payment_and_is_reported()
    {
        var prenote = Samples.Entry(1, 0) with { TransactionCode = new(23) };
        var back = Mapper.Map(NachaFile.Read(Samples.Build([prenote, Samples.Entry(2)])));

        Assert.Single(back.Payments);
        Assert.Equal("not-a-payment", Assert.Single(back.Findings).Rule);
    }

    [Fact]
    public void Credits_and_debits_that_happen_to_be_equal_are_all_payments()
    {
        var debit = Samples.Entry(2, rdfi: 12100035) with { TransactionCode = TransactionCode.CheckingDebit };

        Assert.Equal(2, Mapper.Map(NachaFile.Read(Samples.Build([Samples.Entry(1), debit]))).Payments.Count);
    }

    [SharedFact]
    public void A_payroll_that_others_made_goes_through_the_bank_entry_by_entry()
    {
        var payroll = NachaFile.Read(SharedFolder.Read("corpus/dwilkins-nacha/spec/fixtures/achfiles/july_24_2015_payroll.000"));
        var canonical = new NachaToCanonical(FirstCoast.Mapping) { ExecutionDate = new(2026, 11, 24) }.Map(payroll);

        Assert.Empty(canonical.Findings);
        Assert.Equal(73, canonical.Payments.Count);
        Assert.Equal(54_954.69m, canonical.Payments.Sum(payment => payment.Amount.Value));
        var offset = Assert.Single(canonical.Balancing);
        Assert.Equal((54_954_69, "4009991"), (offset.Amount, offset.DfiAccountNumber));

        PaymentToEncode[] attempts = [.. canonical.Payments.Select((payment, i) => FirstCoast.Attempt(i + 1, payment))];
        var encoded = FirstCoast.Encode(attempts, ("balanced", "true"), ("offsetAccount", "1000200030"));
        Assert.Empty(encoded.Problems);
        var written = NachaFile.Read(FirstCoast.File(encoded).Body);
        Assert.Empty(written.Findings);
        var batch = Assert.Single(written.Batches);
        Assert.Equal("CHETEK-WEYERHAEU PAYROLL", $"{batch.Company!.CompanyName} {batch.Header.CompanyEntryDescription}");
        Assert.Equal(payroll.Batches[0].Details.SkipLast(1).Select(Comparable), batch.Details.SkipLast(1).Select(Comparable));
        Assert.Equal((27, 54_954_69), (batch.Entries[^1].TransactionCode.Value, batch.Entries[^1].Amount));
    }

    private static EntryDetail Comparable(EntryDetail entry) => entry with { Trace = default };
}
