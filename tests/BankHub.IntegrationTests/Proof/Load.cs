namespace BankHub.IntegrationTests.Proof;

/// <summary>Payments that go on being handed in until they are told to end.</summary>
internal sealed class Load(Lab lab, Orders orders) : IAsyncDisposable
{
    private const int Portion = 8;
    private readonly CancellationTokenSource _end = new();
    private Task _running = Task.CompletedTask;

    /// <param name="pause">Between one portion and the next.</param>
    /// <param name="atMost">Payments in all.</param>
    public Load Start(TimeSpan pause, int atMost)
    {
        _running = Task.Run(async () =>
        {
            while (!_end.IsCancellationRequested && orders.All.Count < atMost)
            {
                await lab.Core.SubmitAsync(orders.Next(Portion));
                await Task.Delay(pause, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
    }
}
