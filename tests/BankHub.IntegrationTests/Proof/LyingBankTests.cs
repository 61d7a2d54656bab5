using System.Text.Json.Nodes;
using BankHub.Simulators;
using BankHub.Simulators.FirstCoastAch.Sftp;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// The real hub at a bank whose file server lies, fails and dies (CHECKS R2, R3, R4): over each request of each drop, and over those of the
/// pick-ups beside it. What is not proved to have arrived is never said to be sent, and every payment is executed once in the end.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class LyingBankTests(ITestOutputHelper output)
{
    /// <summary>A file of one payment is larger: what the server keeps of it is a part.</summary>
    private const int Part = 400;

    private static readonly SimulatorOptions Faulty = new() { FirstCoast = new() { FaultySftp = true } };

    private static readonly SftpMisdeed[] Quick =
        [SftpMisdeed.Lie, SftpMisdeed.Fail, SftpMisdeed.FailAfter, SftpMisdeed.DieBefore, SftpMisdeed.DieAfter];

    private static IEnumerable<SftpFault> OfDrops =>
    [
        .. Faults("inbound/", SftpOperation.Open, SftpOperation.Write, SftpOperation.Flush, SftpOperation.Close, SftpOperation.Stat,
            SftpOperation.Rename),
        .. Quick.Select(misdeed => new SftpFault(SftpOperation.Write, misdeed, Times: 2, Part, "inbound/")),
        .. Quick.Select(misdeed => new SftpFault(SftpOperation.Rename, misdeed, Times: 2, 0, "inbound/")),
    ];

    private static IEnumerable<SftpFault> OfPickUps => Faults(
        "outbound", SftpOperation.List, SftpOperation.Open, SftpOperation.Read, SftpOperation.Stat, SftpOperation.Close,
        SftpOperation.Remove);

    /// <param name="stays">Whether a dropped file stays where it was dropped for a while, or the bank takes it at once.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_one_request_is_answered_each_payment_is_executed_once_and_none_is_sent_that_did_not_arrive(bool stays)
    {
        await using var lab = await Lab.StartAsync(1, output, Faulty);
        SendAtOnce(lab);
        await lab.StartReadyAsync(0);
        var (bank, orders, pickUps) = (lab.Banks.FirstCoast, new Orders($"L{(stays ? 1 : 0)}"), new Queue<SftpFault>(OfPickUps));
        bank.PickUpPaused = stays;
        var states = new List<string>();
        foreach (var fault in OfDrops)
        {
            bank.SftpFaults.Order(fault);
            if (pickUps.TryDequeue(out var beside))
            {
                bank.SftpFaults.Order(beside);
            }

            var order = orders.Next(Scenarios.FirstCoast, "settles", 1)[0];
            await lab.Core.SubmitAsync(order);
            var (message, state) = await AtRestAsync(lab, order);
            bank.SftpFaults.Clear();
            states.Add(state);
            lab.Note($"{fault.Operation} {fault.Misdeed} {fault.Times} {fault.AfterBytes}: {state}");
            Assert.True(state != "Sent" || Holds(lab, message), $"{fault.Operation} {fault.Misdeed}: Sent, and not at the bank");
        }

        bank.PickUpPaused = false;
        await new Ending(lab, orders.All).JudgeAsync();
        Assert.Contains("InDoubt", states);
        Assert.Equal(0, await lab.CountAsync("select count(*) from alarm where severity = 'highest'"));
        Assert.Empty(Directory.GetFiles(bank.OutboundFolder));
    }

    private static IEnumerable<SftpFault> Faults(string where, params SftpOperation[] operations) =>
        operations.SelectMany(operation => Quick.Select(misdeed => new SftpFault(operation, misdeed, NamePart: where)));

    /// <summary>Each payment in a file of its own.</summary>
    private static void SendAtOnce(Lab lab)
    {
        var file = Path.Combine(lab.Folder, "connections", "first-coast.json");
        var connection = JsonNode.Parse(File.ReadAllText(file))!;
        connection["gather"] = "PT0S";
        File.WriteAllText(file, connection.ToJsonString());
    }

    /// <summary>Until the payment's message was sent, and is neither being sent nor waits to be sent again.</summary>
    private static async Task<(string Message, string State)> AtRestAsync(Lab lab, Order order)
    {
        var hub = new HubHistory(lab.Source);
        List<(string Message, string State)> rows = [];
        await Wait.UntilAsync(
            async () =>
            {
                rows = await hub.QueryAsync(
                    $"""
                    select o.message_id, o.state from outbound o join attempt a on a.outbound_id = o.id
                    where a.payment_id = '{order.Id}' and o.state in ('Sent', 'InDoubt', 'Parked')
                    """,
                    r => (r.GetString(0), r.GetString(1)));
                return rows.Count == 1;
            },
            $"the message of {order.Key} is at rest");
        return rows[0];
    }

    // The inbox is looked at first: the bank may take the file meanwhile.
    private static bool Holds(Lab lab, string message) =>
        Directory.GetFiles(lab.Banks.FirstCoast.InboundFolder, "*.ach")
            .Concat(Directory.GetFiles(lab.Banks.FirstCoast.ProcessedFolder))
            .Any(name => name.Contains(message, StringComparison.Ordinal));
}
