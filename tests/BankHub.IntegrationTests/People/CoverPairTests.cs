using System.Collections.Frozen;
using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Hub.Intake;
using BankHub.Hub.People;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.People;

/// <summary>
/// A covered transfer that its caller cancels, and whose cover goes on: people are told, whatever state and connection it has.
/// </summary>
public sealed class CoverPairTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly Caller Everyone = new("alice", true, FrozenSet<string>.Empty, Caller.Everyone);

    [Fact]
    public async Task A_transfer_that_is_cancelled_before_it_is_sealed_tells_of_its_cover_and_of_no_other()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (transfer, cover) = (await HandInAsync(calm, 1, Scheme.CrossBorderCovered), await HandInAsync(calm, 1, Scheme.Cover));
        await HandInAsync(calm, 2, Scheme.Cover);
        await HandInAsync(calm, 1, Scheme.Cover, caller: "other");

        await CancelAsync(calm, transfer);
        Assert.Equal($"cover-without-transfer {cover}", await ToldAsync(calm));
        Assert.Equal("Scheduled", await calm.OneAsync<string>($"select state from payment where id = '{cover}'"));
    }

    [Fact]
    public async Task A_cover_that_was_cancelled_before_is_nothing_to_tell_of()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (transfer, cover) = (await HandInAsync(calm, 1, Scheme.CrossBorderCovered), await HandInAsync(calm, 1, Scheme.Cover));
        await CancelAsync(calm, cover);
        await CancelAsync(calm, transfer);
        Assert.Equal("", await ToldAsync(calm));
    }

    private static async Task<Guid> HandInAsync(CalmHub calm, int pair, Scheme scheme, string caller = "lab")
    {
        var uetr = Uetr.TryParse($"eb6305c9-1f7f-49de-aed0-{pair:D12}", out var parsed, out _) ? parsed : default;
        var files = scheme != Scheme.Cover;
        var payment = LabPayments.Next(new Random(pair), files) with { Scheme = scheme, Uetr = uetr };
        var id = await calm.Hub.AcceptAsync(payment, files ? "lab-files" : "lab-requests", files ? "files" : "requests");
        var fingerprint = new Fingerprints(calm.Hub.Part<ICipher>()).Of(caller, payment);
        await calm.Hub.SqlAsync(
            $"update payment set caller = '{caller}', fingerprint = '\\x{Convert.ToHexString(fingerprint)}' where id = '{id}'");
        return id;
    }

    private static async Task CancelAsync(CalmHub calm, Guid payment)
    {
        var (ids, covers) = (calm.Hub.Part<IIdSource>(), calm.Hub.Part<CoverPairs>());
        Assert.IsType<Decision.Done>(
            await new Cancellation(calm.Hub.Database, ids, calm.Hub.Part<Voiding>(), covers).CancelAsync(Everyone, payment, default));
    }

    private static Task<string> ToldAsync(CalmHub calm) =>
        calm.OneAsync<string>("select coalesce(string_agg(rule || ' ' || subject, ', '), '') from alarm where rule like '%-without-%'");
}
