using BankHub.Channels;
using BankHub.Host.Composition;
using BankHub.Host.Running;
using BankHub.Hub.Catalog;

CoreDumps.Forbid();
try
{
    var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
    await using var hub = await HubHost.StartAsync(HubOptions.From(configuration), CancellationToken.None);
    await hub.WaitForShutdownAsync(CancellationToken.None);
    return 0;
}
catch (Exception e) when (e is CatalogException or ChannelsException or InvalidOperationException or KeyNotFoundException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
