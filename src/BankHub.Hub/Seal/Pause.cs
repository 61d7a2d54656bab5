using BankHub.Hub.Store;

namespace BankHub.Hub.Seal;

/// <summary>Whether people have stopped a connection: nothing is sealed or sent, everything else goes on.</summary>
public static class Pause
{
    public static async Task<bool> IsPausedAsync(Work work, string connection) =>
        await work.FirstAsync("select paused from connection_state where connection = $1", r => r.GetBoolean(0), connection);
}
