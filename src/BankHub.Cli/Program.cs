using System.CommandLine;
using BankHub.Cli.Bench;
using BankHub.Cli.Checking;
using BankHub.Cli.Conversion;
using BankHub.Cli.Demo;
using BankHub.Cli.Inspect;
using BankHub.Cli.Secrets;
using BankHub.Cli.Stage;
using BankHub.Cli.Testing;
using BankHub.Cli.Up;
using BankHub.Cli.Verifying;
using BankHub.Hub.Catalog;
using BankHub.Hub.Store.Private;
using BankHub.Keys;
using Npgsql;

var root = new RootCommand("BankHub connects a payment platform to its banks.")
{
    BenchCommand.Make(),
    DemoCommand.Make(),
    UpCommand.Make(),
    TestCommand.Make(),
    CheckCommand.Make(),
    ChannelCommand.Make(),
    InspectCommand.Make(),
    ConvertCommand.Make(),
    VerifyCommand.Make(),
    KeyCommand.Make(),
    ConfigureCommand.Make(),
};

// Ending in order takes a moment: sends are finished, leases returned.
var patient = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(2), EnableDefaultExceptionHandler = false };
try
{
    var parsed = root.Parse(args);
    var code = await parsed.InvokeAsync(patient);

    // Wrong use is told apart from a command that found something wrong.
    return parsed.Errors.Count > 0 ? 2 : code;
}
catch (Exception known) when (known is CatalogException or PrivatePostgresException or InvalidDataException or IOException
    or KeyNotFoundException or KeyRingException or NpgsqlException or TimeoutException)
{
    Console.Error.WriteLine(known.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
