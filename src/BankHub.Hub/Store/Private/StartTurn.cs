namespace BankHub.Hub.Store.Private;

/// <summary>Two hubs that start on one folder at once take turns: the second finds the first one's server and joins it.</summary>
internal sealed class StartTurn : IAsyncDisposable
{
    private readonly FileStream held;

    private StartTurn(FileStream held) => this.held = held;

    public static async Task<StartTurn> TakeAsync(string folder, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new(new(Path.Combine(folder, "start.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
            }
            catch (IOException)
            {
                await Task.Delay(50, cancel);
            }
        }
    }

    public ValueTask DisposeAsync() => held.DisposeAsync();
}
