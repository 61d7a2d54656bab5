using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;

namespace BankHub.Tests.Mapping.SwiftMt.Statements;

/// <summary>MT 900 and MT 910: single bookings that are confirmed.</summary>
public sealed class AdviceTests
{
    private const string Uetr = "174c245f-2682-4291-ad67-2a41e530cd27";

    [Fact]
    public void A_debit_names_the_instruction_and_goes_by_the_bank_s_own_name()
    {
        var items = FinTexts.Decode(FinTexts.Message(
            "900", ":20:ADVICE1\n:21:INSTR1\n:25:12345\n:13D:2611241130+0100\n:32A:261123EUR10,5\n:52A:BANKUS33\n:72:/BNF/TEXT",
            $"{{3:{{121:{Uetr}}}}}"));

        var entry = Assert.IsType<DecodedEntry>(items[1]);
        Assert.Equal(StatementKind.Notification, entry.Statement?.Kind);
        Assert.Equal(
            (BookingSide.Debit, "10.50 EUR", "2026-11-23", "2026-11-24", "ADVICE1"),
            (entry.Entry.Side, entry.Entry.Amount.ToString(), entry.Entry.ValueDate?.ToString("O"), entry.Entry.BookingDate?.ToString("O"),
                entry.Entry.AccountServicerReference));
        var details = entry.Entry.Details[0];
        Assert.Equal(
            ("INSTR1", Uetr, "BANKUS33", "/BNF/TEXT"),
            (details.References.InstructionIdentification, details.References.Uetr, details.DebtorAgent?.Bic?.Value,
                details.AdditionalInformation));
    }

    [Fact]
    public void A_credit_names_who_paid()
    {
        var items = FinTexts.Decode(FinTexts.Message(
            "910", ":20:ADVICE1\n:21:NONREF\n:25:12345\n:32A:261123JPY10,\n:50K:/98765\nJANE ROE\nLONDON"));

        var entry = Assert.IsType<DecodedEntry>(items[1]).Entry;
        Assert.Equal((BookingSide.Credit, "10 JPY"), (entry.Side, entry.Amount.ToString()));
        Assert.Equal(("JANE ROE", "98765"), (entry.Details[0].Debtor?.Name, entry.Details[0].DebtorAccount?.Number));
        Assert.Null(entry.Details[0].References.InstructionIdentification);
    }

    [Fact]
    public void A_bank_between_has_no_place_and_is_told()
    {
        var items = FinTexts.Decode(FinTexts.Message(
            "910", ":20:A\n:21:B\n:25:1\n:32A:261123EUR5,\n:52A:BANKUS33\n:56A:CHASUS33"));

        Assert.Single(items.OfType<DecodedEntry>());
        var finding = Assert.Single(items.OfType<DecodedFinding>()).Finding;
        Assert.Equal(("left-out", "line 7, :56A:"), (finding.Rule, finding.Path));
    }

    [Fact]
    public void Without_an_amount_nothing_was_booked()
    {
        var items = FinTexts.Decode(FinTexts.Message("900", ":20:A\n:21:B\n:25:1\n:32A:261123EUR"));

        Assert.All(items, item => Assert.IsType<DecodedFinding>(item));
        Assert.NotEmpty(items);
    }
}
