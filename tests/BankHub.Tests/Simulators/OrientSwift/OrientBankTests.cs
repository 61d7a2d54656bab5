using BankHub.Simulators.OrientSwift;
using static BankHub.Tests.Simulators.OrientSwift.OrientSandbox;

namespace BankHub.Tests.Simulators.OrientSwift;

/// <summary>The pretend SWIFT bank does what its guide says.</summary>
public sealed class OrientBankTests
{
    public static TheoryData<string, TransferState, string> Rules => new()
    {
        { "00", TransferState.Credited, "ACSP/G000 ACCC" },
        { "01", TransferState.Returned, "ACSP/G000" },
        { "02", TransferState.Returned, "ACSP/G000 ACCC" },
        { "03", TransferState.Returned, "ACSP/G000" },
        { "05", TransferState.Booked, "ACSP/G000" },
        { "10", TransferState.Refused, "RJCT/AC01" },
        { "11", TransferState.Refused, "ACSP/G000 RJCT/AM04" },
        { "20", TransferState.Credited, "ACSP/G002 ACSP/G000 ACCC" },
        { "21", TransferState.Held, "ACSP/G002" },
        { "22", TransferState.Credited, "UNDR/G000 ACCC" },
        { "23", TransferState.Credited, "" },
        { "24", TransferState.Credited, "ACCC ACCC ACSP/G000 ACSP/G000" },
        { "28", TransferState.Credited, "ACSP/G000 ACCC RJCT/AC04" },
        { "31", TransferState.Accepted, "ACSP/G000" },
        { "40", TransferState.NotDelivered, "" },
        { "45", TransferState.NotDelivered, "" },
        { "46", TransferState.Credited, "ACSP/G000 ACCC" },
        { "47", TransferState.NotDelivered, "" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_of_the_sandbox_is_kept_and_leaves_its_neighbour_alone(string rule, TransferState state, string statuses)
    {
        using var sandbox = new OrientSandbox();
        sandbox.Send(Transfer("T-1", account: $"1234569900{rule}"), Transfer("T-2", "50,"));
        sandbox.Wait(10);

        Assert.Equal(state, sandbox.Of("T-1").State);
        Assert.Equal(statuses, sandbox.Statuses("T-1"));
        Assert.Equal(TransferState.Credited, sandbox.Of("T-2").State);
        Assert.Equal(OrientBank.OpeningBalance + sandbox.Bank.Bookings.Sum(booking => booking.Signed), sandbox.Bank.Balance);
        Assert.Equal(sandbox.Bank.Bookings.Count, sandbox.Bank.Stated);
        Assert.Empty(sandbox.Bank.Ledger.Faults);
    }

    [Theory]
    [InlineData("00", 2, 0, "")]
    [InlineData("40", 1, 1, "")]
    [InlineData("42", 1, 0, "")]
    [InlineData("44", 3, 0, "")]
    [InlineData("45", 2, 0, "019")]
    [InlineData("46", 2, 0, "010")]
    [InlineData("47", 1, 0, "")]
    [InlineData("48", 2, 0, "011")]
    public void The_network_answers_as_its_rule_says(string rule, int taken, int refused, string warning)
    {
        using var sandbox = new OrientSandbox();
        sandbox.Send(Transfer("T-1", account: $"1234569900{rule}"), Transfer("T-2"));
        sandbox.Wait(10);

        Assert.Equal((taken, refused), (sandbox.Said("ACK").Length, sandbox.Said("NAK").Length));
        Assert.Equal(warning, string.Concat(new[] { "010", "011", "019" }.Where(type => sandbox.Said(type).Length == 1)));
        Assert.All(sandbox.Said("NAK"), text => Assert.Contains("{451:1}{405:T27003}{108:M-T-1}}", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{1:F01ACMEAEAAAXXX", "{1:F01EVILAEAAAXXX", "H01")]
    [InlineData("{2:I103ORNTAEADXXXXN}", "{2:I103OTHRAEADXXXXN}", "H50")]
    [InlineData("{2:I103", "{2:I110", "H30")]
    [InlineData("{121:", "{111:", "U13")]
    [InlineData(":23B:CRED\r\n", "", "T13010")]
    [InlineData("JANE ROE", "JANE_ROE", "M60007")]
    [InlineData(":20:T-1", ":20:T//1", "T26001")]
    [InlineData("USD100,00", "USD100.00", "T40003")]
    [InlineData("USD100,00", "USD100,001", "C03003")]
    [InlineData("BOLNGB2LXXX", "BOLNGB2LXX", "T27006")]
    [InlineData(":71A:SHA", ":71A:ALL", "T08010")]
    public void What_breaks_the_format_is_refused_with_its_code(string said, string instead, string code)
    {
        using var sandbox = new OrientSandbox();
        sandbox.Send(Transfer("T-1").Replace(said, instead, StringComparison.Ordinal));
        sandbox.Wait(10);

        Assert.Contains($"{{405:{code}}}", Assert.Single(sandbox.Said("NAK")), StringComparison.Ordinal);
        Assert.Empty(sandbox.Bank.Ledger.Transfers);
    }

    [Fact]
    public void A_reference_that_comes_again_is_never_paid_again_and_with_PDE_it_is_no_fault()
    {
        using var sandbox = new OrientSandbox();
        sandbox.Send(Transfer("T-1"));
        sandbox.Send(Transfer("T-1", trailer: "{5:{PDE:}}"));
        sandbox.Wait(10);
        Assert.Empty(sandbox.Bank.Ledger.Faults);

        sandbox.Send(Transfer("T-1"));
        sandbox.Send(Transfer("T-3").Replace(Uetr("T-3"), Uetr("T-1"), StringComparison.Ordinal));
        sandbox.Wait(10);

        Assert.Equal(["duplicate-reference", "duplicate-uetr"], sandbox.Bank.Ledger.Faults.Select(fault => fault.Rule));
        Assert.Equal(1, Assert.Single(sandbox.Bank.Ledger.Transfers).Executions);
        Assert.Equal([100.00m, 2.50m], sandbox.Bank.Bookings.Select(booking => booking.Amount));
    }

    [Fact]
    public void What_is_covered_waits_for_its_cover_and_the_cover_alone_is_booked()
    {
        using var sandbox = new OrientSandbox();
        sandbox.Send(Transfer("T-1", more: ":54A:CHASUS33XXX\r\n"));
        sandbox.Wait(10);
        Assert.Equal(TransferState.Held, sandbox.Of("T-1").State);

        sandbox.Send(Cover("C-1", "T-1"));
        sandbox.Wait(10);

        Assert.Equal((TransferState.Credited, TransferState.Credited), (sandbox.Of("T-1").State, sandbox.Of("C-1").State));
        Assert.Equal("C-1", Assert.Single(sandbox.Bank.Bookings).Owner);
    }

    [Fact]
    public void A_recall_is_answered_by_what_can_still_be_done()
    {
        using var sandbox = new OrientSandbox();
        sandbox.Send(Transfer("T-1", account: "990050"), Transfer("T-2", account: "990051"), Transfer("T-3"));
        sandbox.Wait(10);
        sandbox.Send(Recall("R-1", "T-1"), Recall("R-2", "T-2"), Recall("R-3", "T-3"), Recall("R-4", "T-4"));
        sandbox.Wait(10);

        Assert.Equal(
            [("R-1", "/CNCL/"), ("R-2", "/CNCL/"), ("R-3", "/RJCR/CUST/"), ("R-4", "/RJCR/NOOR/")],
            sandbox.Said("196").Select(text => (text.Split(":21:")[1].Split('\r')[0], text.Split(":76:")[1].Split('\r')[0])));
        Assert.Equal(TransferState.Cancelled, sandbox.Of("T-1").State);
        Assert.Equal((TransferState.Returned, 100.00m), (sandbox.Of("T-2").State, sandbox.Of("T-2").Returned));
    }

    [Fact]
    public void A_file_that_is_none_is_kept_as_a_fault()
    {
        using var sandbox = new OrientSandbox();
        foreach (var text in new[] { "", "hello", Transfer("T-1")[..^3], Transfer("T-1") + "junk" })
        {
            sandbox.Send(text);
        }

        sandbox.Wait(10);
        Assert.Equal(4, sandbox.Bank.Ledger.Faults.Count(fault => fault.Rule == "unreadable"));
        Assert.Empty(sandbox.Bank.Ledger.Transfers);
    }
}
