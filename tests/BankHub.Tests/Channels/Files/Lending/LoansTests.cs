using BankHub.Channels.Files;
using BankHub.Channels.Files.Lending;

namespace BankHub.Tests.Channels.Files.Lending;

/// <summary>Sessions that are lent, and the limits of the login that they are of.</summary>
public sealed class LoansTests
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly List<Session> _opened = [];
    private int _most;

    private int Open => _opened.Count(s => !s.IsClosed);

    [Fact]
    public async Task A_session_that_was_given_back_serves_again_and_a_dead_one_does_not()
    {
        using var places = new Places(new LoginLimits(2), Clock);
        using var loans = Loans(places);
        var first = await loans.LendAsync(default);
        first.Return();
        var second = await loans.LendAsync(default);
        Assert.Same(first.Session, second.Session);
        second.Session.Dispose();
        second.Return();
        Assert.NotSame(first.Session, (await loans.LendAsync(default)).Session);
    }

    [Fact]
    public async Task No_more_are_ever_open_than_the_login_may_have_however_many_ways_lead_in()
    {
        using var places = new Places(new LoginLimits(3), Clock);
        using var one = Loans(places);
        using var other = Loans(places);
        await Parallel.ForEachAsync(Enumerable.Range(0, 300), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (i, cancel) =>
        {
            var loan = await (i % 3 == 0 ? one : other).LendAsync(cancel);
            await Task.Yield();
            loan.Return();
        });
        Assert.InRange(_most, 2, 3);
    }

    [Fact]
    public async Task A_session_that_cannot_be_opened_takes_no_place()
    {
        using var places = new Places(new LoginLimits(1), Clock);
        using var failing = new Loans<Session>(Terms(_ => throw new FolderException(FolderFault.NotSent, "no")), places, Clock);
        for (var i = 0; i < 3; i++)
            await Assert.ThrowsAsync<FolderException>(() => failing.LendAsync(default));
        using var loans = Loans(places);
        Assert.NotNull(await loans.LendAsync(default));
    }

    [Fact]
    public async Task All_ways_in_share_one_pace()
    {
        using var places = new Places(new LoginLimits(8, FilesPerSecond: 20), Clock);
        using var one = Loans(places);
        using var other = Loans(places);
        var started = Clock.GetTimestamp();
        for (var i = 0; i < 11; i++)
            (await (i % 2 == 0 ? one : other).LendAsync(default)).Return();
        Assert.InRange(Clock.GetElapsedTime(started).TotalSeconds, 0.49, 5);
    }

    private Loans<Session> Loans(Places places) => new(
        Terms(_ =>
        {
            lock (_opened)
            {
                _opened.Add(new Session());
                _most = Math.Max(_most, Open);
                return Task.FromResult(_opened[^1]);
            }
        }),
        places,
        Clock);

    private static LoanTerms<Session> Terms(Func<CancellationToken, Task<Session>> connect) =>
        new(connect, session => !session.IsClosed, (_, _) => Task.CompletedTask, TimeSpan.FromMinutes(1));

    private sealed class Session : IDisposable
    {
        public bool IsClosed { get; private set; }

        public void Dispose() => IsClosed = true;
    }
}
