using System.CommandLine;
using Readout.Desk.Store;
using Readout.Web.Serving;

namespace Readout.Cli.Commands;

/// <summary><c>readout serve</c>: shows a desk in a browser.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 4160;
    private const int ShortestToken = 16;

    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "serve",
            "Shows a desk in a browser: documents with their records, meetings, statements, actors, pairs, positions, comparisons, search. Only this machine is answered, unless --listen names another of its addresses; then a token is needed. docs/explorer.md tells of the pages.",
            new("readout serve --desk news.desk", "Then open the address that it says."),
            new("readout serve --desk news.desk --listen 0.0.0.0 --token-file token.txt", "For colleagues, behind a server that speaks HTTPS; browsers ask for the token as a password."));
        var desk = DeskOption.Create("The desk to show.", required: true);
        var port = PortOption();
        var listen = new Option<string>("--listen") { Description = "Address of this machine to listen at.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var token = new Option<string?>("--token-file") { Description = "File whose first line whoever asks must know: as the password of a browser, or as 'Authorization: Bearer TOKEN'.", HelpName = "FILE" };
        var readOnly = new Option<bool>("--read-only") { Description = "Take no decisions on records, in pages or from programs." };
        command.Add(desk);
        command.Add(port);
        command.Add(listen);
        command.Add(token);
        command.Add(readOnly);
        command.SetAction((parsed, cancellation) => RunAsync(
            new ExplorerOptions(parsed.GetValue(desk)!)
            {
                Host = parsed.GetValue(listen)!,
                Port = parsed.GetValue(port),
                Token = parsed.GetValue(token) is { } file ? TokenOf(file) : null,
                MayReview = !parsed.GetValue(readOnly),
                Reviewer = parsed.GetValue(token) is null ? Environment.UserName : "",
                Say = terminal.Say,
            },
            terminal,
            cancellation));
        return command;
    }

    /// <summary>The option that names the port.</summary>
    public static Option<int> PortOption()
    {
        var port = new Option<int>("--port") { Description = "Port to listen at; 0 takes one that is free.", HelpName = "N", DefaultValueFactory = _ => UsualPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && (!int.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out var number) || number is < 0 or > 65535))
            {
                result.AddError($"--port {given}: expected a number from 0 to 65535");
            }
        });
        return port;
    }

    /// <summary>Serves until it is ended.</summary>
    public static async Task<int> RunAsync(ExplorerOptions options, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            await using var app = Explorer.Create(options);
            await app.StartAsync(cancellation);
            terminal.Say($"the desk is shown at {Explorer.AddressOf(app)} (Ctrl-C ends it)");
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            catch (OperationCanceledException)
            {
                // Ctrl-C is how it ends.
            }

            await app.StopAsync(CancellationToken.None);
            return ExitStatus.Done;
        }
        catch (ArgumentException error) when (error.ParamName == "options")
        {
            throw new UsageException([$"--listen {options.Host}: {(options.Token is null ? "to answer others than this machine, --token-file must name a file with a token" : "expected an address of this machine, like 127.0.0.1 or 0.0.0.0")}"]);
        }
        catch (IOException error)
        {
            throw new UsageException([$"cannot listen at {options.Host}:{options.Port}: {error.Message}"]);
        }
    }

    private static string TokenOf(string file)
    {
        try
        {
            var token = File.ReadLines(file).FirstOrDefault()?.Trim() ?? "";
            return token.Length >= ShortestToken ? token : throw new UsageException([$"{file}: expected a token of {ShortestToken} characters or more in the first line"]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException([$"{file}: {error.Message}"]);
        }
    }
}
