using System.CommandLine;
using BankHub.Cli.Testing;

var root = new RootCommand("BankHub connects a payment platform to its banks.")
{
    TestCommand.Make(),
};
return await root.Parse(args).InvokeAsync();
