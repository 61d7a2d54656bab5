using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using BankHub.Cli.Stage;
using BankHub.Cli.Up;

namespace BankHub.IntegrationTests.Cli;

/// <summary>What who comes new is told: what is in the way, what was made, and how to go on.</summary>
public sealed class FirstStepsTests
{
    [Fact]
    public async Task A_taken_port_is_told_at_once_with_the_option_that_names_another()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var told = await Assert.ThrowsAsync<InvalidDataException>(() =>
            UpCommand.Make().Parse(["--port", $"{port}"]).InvokeAsync(new() { EnableDefaultExceptionHandler = false }));

        Assert.StartsWith($"The hub cannot listen on port {port} (", told.Message, StringComparison.Ordinal);
        Assert.EndsWith("name another one with --port.", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Configure_says_which_files_it_wrote_and_what_comes_next()
    {
        var folder = Directory.CreateTempSubdirectory("bankhub-configure-");
        try
        {
            using var output = new StringWriter { NewLine = "\n" };
            Assert.Equal(0, ConfigureCommand.Make().Parse([folder.FullName]).Invoke(new() { Output = output }));

            var hub = Path.Combine(folder.FullName, "hub");
            var lines = output.ToString().Split('\n');
            Assert.Equal(
                Directory.EnumerateFiles(hub, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
                lines.Where(line => line.StartsWith("written: ", StringComparison.Ordinal)).Select(line => line[9..]));
            Assert.Contains($"written: {hub}/callers.json", lines);
            Assert.Contains($"./bankhub check {hub}/connections", lines);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
