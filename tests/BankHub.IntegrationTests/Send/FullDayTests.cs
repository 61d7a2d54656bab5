using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Send;

/// <summary>A bank that tells the files of a day apart by few marks gets no file more than it has marks.</summary>
public sealed class FullDayTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task What_would_be_a_file_too_many_waits_for_the_next_day_with_an_alarm()
    {
        await using var calm = await CalmHub.StartAsync(
            database, new LabFilesAdapter(LabManifest.Files with { MostMessagesADay = 2, TimeZone = "America/New_York" }));
        var payments = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            payments.Add(await calm.PayAsync(files: true));
            await calm.RunAsync();
        }

        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from outbound where kind = 'file'"));
        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from payment where state = 'Scheduled'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'day-full' and severity = 'high'"));
        Assert.True(await calm.OneAsync<bool>(
            "select bool_and((due_at at time zone 'America/New_York')::time = '00:00') from work"));

        await calm.Hub.AdvanceAsync(TimeSpan.FromHours(24));
        await calm.RunAsync();
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from payment where state = 'Scheduled'"));
        Assert.Equal(4, await calm.OneAsync<long>("select sum(members) from outbound where kind = 'file'"));
    }

    [Fact]
    public async Task What_was_never_sealed_has_used_no_number_of_the_day()
    {
        var adapter = new RefusingFiles();
        await using var calm = await CalmHub.StartAsync(database, adapter);
        var deaths = 0;
        await calm.PayAsync(files: true);
        await calm.RunAsync(point => Task.FromResult(point == "seal.before-commit" && deaths++ < 3));
        Assert.Equal(4, deaths);
        adapter.Refuses = true;
        await calm.PayAsync(files: true);
        await calm.RunAsync();
        adapter.Refuses = false;
        await calm.PayAsync(files: true);
        await calm.RunAsync();

        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from alarm where rule = 'day-full'"));
        Assert.Equal([1, 2], adapter.Sealed.Distinct().Order());
        Assert.Equal(3, await calm.OneAsync<long>("select next from sequence_block where name like 'day:%'"));
    }

    [Fact]
    public async Task Transactions_that_number_at_once_and_fail_at_times_repeat_nothing_and_leave_no_gap()
    {
        await using var calm = await CalmHub.StartAsync(database, new LabFilesAdapter());
        var taken = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => TakeAsync(calm, i)));
        Assert.Equal(Enumerable.Range(1, 16).Select(n => (long)n), taken.OfType<long>().Order());
    }

    private static async Task<long?> TakeAsync(CalmHub calm, int caller)
    {
        try
        {
            return await calm.Hub.Database.TransactAsync(async work =>
            {
                var number = await Sequences.TakeAsync(work, "lab-files", "day:2026-11-23", 1);
                return caller % 3 > 0 ? number : throw new InvalidOperationException("It fails after its number.");
            }, default);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A bank of two files a day, of which for a time nothing can be said.</summary>
    private sealed class RefusingFiles : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _lab = new(LabManifest.Files with { MostMessagesADay = 2 });

        public bool Refuses { get; set; }

        public List<int> Sealed { get; } = [];

        public AdapterManifest Manifest => _lab.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context)
        {
            if (Refuses)
            {
                return new([], [], [.. batch.Payments.Select(p => new PaymentProblem(p.Id, [new("$", "odd", "It cannot be said.")]))]);
            }

            Sealed.Add(context.DaySequence);
            return _lab.Encode(batch, context);
        }

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) => _lab.Decode(message, context);
    }
}
