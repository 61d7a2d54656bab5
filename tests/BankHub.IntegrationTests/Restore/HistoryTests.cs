using BankHub.Host.Composition;
using BankHub.Hub.Restore;
using BankHub.Hub.Store.Private;
using Npgsql;

namespace BankHub.IntegrationTests.Restore;

/// <summary>A node that runs while its database is restored or fails over works on nothing any more.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task After_a_recovery_to_a_new_timeline_no_connection_opens_and_after_a_plain_restart_each_does()
    {
        await using var server = await PrivatePostgres.StartAsync(new()
        {
            Folder = Directory.CreateTempSubdirectory("bankhub-history-").FullName,
            Durable = false,
            DieWithParent = true,
            DeleteAtEnd = true,
            Settings = new Dictionary<string, string> { ["restore_command"] = "/bin/false" },
        });
        var history = new History();
        await using var source = Connections.Open(await server.CreateDatabaseAsync("hub"), "node", history);
        Assert.Equal(1, await AskAsync(source));

        await server.StopFastAsync();
        await server.StartAgainAsync();
        Assert.Equal(1, await EventuallyAsync(source));
        Assert.False(history.IsOther);

        await server.StopFastAsync();
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "data", "recovery.signal"), "");
        await server.StartAgainAsync();
        await Assert.ThrowsAsync<OtherHistoryException>(() => EventuallyAsync(source));
        Assert.True(history.IsOther);
        await Assert.ThrowsAsync<OtherHistoryException>(() => AskAsync(source));
    }

    // Dead connections of the pool, and a recovery that is not over, come first.
    private static async Task<int> EventuallyAsync(NpgsqlDataSource source)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await AskAsync(source);
            }
            catch (Exception e) when (e is not OtherHistoryException && attempt < 300)
            {
                await Task.Delay(200);
            }
        }
    }

    private static async Task<int> AskAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select 1");
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
