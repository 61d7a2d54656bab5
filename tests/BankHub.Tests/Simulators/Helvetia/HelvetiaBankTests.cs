using BankHub.Simulators.Helvetia;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;
using static BankHub.Tests.Simulators.Helvetia.HelvetiaSandbox;

namespace BankHub.Tests.Simulators.Helvetia;

/// <summary>The pretend correspondent does what its guide says, and its messages keep the official schemas.</summary>
public sealed class HelvetiaBankTests
{
    public static TheoryData<string, TransferState, string> Rules => new()
    {
        { "00", TransferState.Credited, "ACSC ACCC" },
        { "01", TransferState.Returned, "ACSC" },
        { "02", TransferState.Returned, "ACSC ACCC" },
        { "03", TransferState.Returned, "ACSC" },
        { "05", TransferState.Booked, "ACSC" },
        { "10", TransferState.Refused, "RJCT" },
        { "11", TransferState.Refused, "RJCT" },
        { "20", TransferState.Credited, "PDNG ACSP ACSC ACCC" },
        { "21", TransferState.Held, "PDNG" },
        { "22", TransferState.Credited, "UNDR ACSC ACCC" },
        { "23", TransferState.Credited, "" },
        { "24", TransferState.Credited, "ACCC ACCC ACSC ACSC ACSP ACSP" },
        { "28", TransferState.Credited, "ACSC ACCC RJCT" },
        { "31", TransferState.Accepted, "" },
        { "41", TransferState.Refused, "" },
        { "42", TransferState.Credited, "" },
        { "46", TransferState.Held, "" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_of_the_sandbox_is_kept(string rule, TransferState state, string statuses)
    {
        using var sandbox = new HelvetiaSandbox();
        sandbox.Pay("M-1", Transfer("E-1", account: $"1234569900{rule}"), Transfer("E-2", "50.00"));
        sandbox.Wait(10);

        Assert.Equal(state, sandbox.State("E-1"));
        var told = sandbox.Told.Where(file => file.Name.Contains("PACS002", StringComparison.Ordinal))
            .SelectMany(file => file.Message.Descendants().Where(one => one.Name.LocalName == "TxInfAndSts"))
            .Where(one => one.Value.Contains("I-E-1", StringComparison.Ordinal))
            .Select(one => one.Descendants().Single(part => part.Name.LocalName == "TxSts").Value).ToList();
        // That all of a message were accepted is said of the message alone.
        Assert.Equal(statuses, string.Join(' ', told));
        Assert.Equal(HelvetiaBank.OpeningBalance + sandbox.Bank.Bookings.Sum(booking => booking.Signed), sandbox.Bank.Balance);
        Assert.Equal(sandbox.Bank.Bookings.Count, sandbox.Bank.Stated);
        Assert.Empty(sandbox.Bank.Ledger.Faults);
    }

    [Fact]
    public void Transfers_in_francs_with_shared_charges_are_one_booking_and_the_charges_another()
    {
        using var sandbox = new HelvetiaSandbox();
        sandbox.Pay("M-1", Transfer("E-1"), Transfer("E-2", "50.00"), Transfer("E-3", account: "990010"));
        sandbox.Wait(10);

        Assert.Equal([(150.00m, "DBIT"), (6.00m, "DBIT")], sandbox.Bank.Bookings.Select(booking => (booking.Amount, booking.Side)));
        Assert.Equal(("M-1", 2), sandbox.Bank.Bookings[0].Batch);
        Assert.Contains("PART", sandbox.Said("PACS002", "GrpSts"));
    }

    [Fact]
    public void What_is_paid_in_another_currency_is_exchanged_and_our_charges_are_in_the_booking()
    {
        using var sandbox = new HelvetiaSandbox();
        sandbox.Pay("M-1", Transfer("E-1", "1000.00", "USD", bearer: "DEBT"));
        sandbox.Wait(10);

        Assert.Equal([900.00m], sandbox.Bank.Bookings.Select(booking => booking.Amount));
        Assert.Equal((900.00m, 12.50m), (sandbox.Of("E-1").Booked, sandbox.Of("E-1").Charge));
    }

    [Fact]
    public void Duplicates_are_refused_and_never_booked_twice()
    {
        using var sandbox = new HelvetiaSandbox();
        sandbox.Pay("M-1", Transfer("E-1"));
        sandbox.Pay("M-1", Transfer("E-1"));
        sandbox.Pay("M-2", Transfer("E-2", uetr: Uetr("E-1")));
        sandbox.Wait(10);

        Assert.Equal([(TransferState.Credited, 1), (TransferState.Refused, 0)], sandbox.Bank.Ledger.Transfers.Select(one => (one.State,
            one.Executions)));
        Assert.Equal(["duplicate-message", "duplicate-uetr"], sandbox.Bank.Ledger.Faults.Select(fault => fault.Rule));
        Assert.Equal(["DU01", "DU03"], sandbox.Said("PACS002", "Cd"));
    }

    [Theory]
    [InlineData("50", 0.3, TransferState.Cancelled, "CNCL", "")]
    [InlineData("51", 1, TransferState.Returned, "CNCL", "100.00")]
    [InlineData("52", 1, TransferState.Credited, "RJCR", "")]
    [InlineData("53", 1, TransferState.Returned, "PDCR CNCL", "85.00")]
    [InlineData("54", 1, TransferState.Credited, "", "")]
    [InlineData("00", 0.2, TransferState.Cancelled, "CNCL", "")]
    public void A_recall_is_answered_and_money_follows_where_it_is_given_back(
        string rule, double after, TransferState state, string answers, string returned)
    {
        using var sandbox = new HelvetiaSandbox();
        sandbox.Pay("M-1", Transfer("E-1", account: $"9900{rule}"));
        sandbox.Wait(after);
        sandbox.Recall("E-1", "K-1");
        sandbox.Wait(10);

        Assert.Equal(state, sandbox.State("E-1"));
        Assert.Equal(answers, string.Join(' ', sandbox.Said("CAMT029", "Conf")));
        Assert.Equal(returned, string.Join(' ', sandbox.Said("PACS004", "RtrdIntrBkSttlmAmt")));
    }

    [Fact]
    public void A_question_is_answered_with_the_present_state_or_that_nothing_is_known()
    {
        using var sandbox = new HelvetiaSandbox();
        sandbox.Pay("M-1", Transfer("E-1", account: "990023"));
        sandbox.Wait(10);
        sandbox.Ask("E-1");
        sandbox.Ask("E-9");
        sandbox.Wait(1);

        Assert.Equal(["ACCC", "RJCT"], sandbox.Said("PACS002", "TxSts"));
        Assert.Equal(["NOOR"], sandbox.Said("PACS002", "Cd"));
    }

    [Fact]
    public void A_covered_transfer_waits_for_its_cover()
    {
        using var sandbox = new HelvetiaSandbox();
        sandbox.Send("pacs.008.001.08", Covered.Transfer("E-1"));
        sandbox.Wait(10);
        Assert.Equal(TransferState.Held, sandbox.State("E-1"));
        Assert.Empty(sandbox.Bank.Bookings);

        sandbox.Send("pacs.009.001.08", Covered.Cover("E-1"));
        sandbox.Wait(10);

        Assert.All(sandbox.Bank.Ledger.Transfers, transfer => Assert.Equal(TransferState.Credited, transfer.State));
        Assert.Equal([100.00m, 3.00m], sandbox.Bank.Bookings.Select(booking => booking.Amount));
        Assert.Empty(sandbox.Bank.Ledger.Faults);
    }

    [SharedFact]
    public void Everything_that_the_bank_says_is_valid_by_the_official_schemas()
    {
        using var sandbox = new HelvetiaSandbox();
        string[] rules = ["00", "01", "02", "03", "10", "11", "20", "22", "24", "25", "27", "28", "32", "50", "51", "53"];
        sandbox.Pay("M-1", [.. rules.Select(rule => Transfer($"E-{rule}", account: $"9900{rule}"))]);
        sandbox.Pay("M-2", Transfer("U-1", "10.00", "USD", bearer: "DEBT"), Transfer("J-1", "5000", "JPY"));
        sandbox.Pay("M-3", Transfer("B-1"), Transfer("B-2"));
        sandbox.Pay("M-3", Transfer("B-1"));
        sandbox.Pay("M-4", Transfer("G-1", account: "990041"));
        var credit = new IncomingCredit("IN-1", 500m, "EUR", "Bill Payer Ltd", 15m);
        sandbox.Bank.Credit(credit);
        sandbox.Bank.Recall(credit);
        sandbox.Wait(2);
        foreach (var rule in new[] { "50", "51", "53", "00", "99" })
            sandbox.Recall($"E-{rule}", $"K-{rule}");
        sandbox.Ask("E-00");
        sandbox.Ask("E-99");
        sandbox.Wait(20);

        Assert.Equal(["duplicate-message"], sandbox.Bank.Ledger.Faults.Select(fault => fault.Rule));
        Assert.Equal(7, sandbox.Told.Select(file => file.Name[3..10]).Distinct().Count());
        Assert.All(sandbox.Told, file => Assert.Empty(OfficialSchemas.Validate(
            file.Bytes, "head.001.001.02", file.Message.Descendants().Single(one => one.Name.LocalName == "MsgDefIdr").Value)));
    }
}
