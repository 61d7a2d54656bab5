using System.Globalization;

namespace BankHub.Cli.Stage;

/// <summary>The hub's log as a file, so that the screen stays the demo's.</summary>
internal sealed class FileLog(string path) : ILoggerProvider
{
    private readonly StreamWriter writer =
        new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };

    public ILogger CreateLogger(string categoryName) => new Lines(writer, categoryName);

    public void Dispose() => writer.Dispose();

    private sealed class Lines(StreamWriter writer, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
            {
                return;
            }

            var time = TimeProvider.System.GetUtcNow().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
            var trouble = exception is null ? "" : $" {exception}";
            lock (writer)
            {
                writer.WriteLine($"{time} {logLevel} {category}: {formatter(state, exception)}{trouble}");
            }
        }
    }
}
