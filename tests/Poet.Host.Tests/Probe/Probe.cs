using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Poet.Platform.Contracts;
using Poet.Platform.Facts;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Host.Tests.Probe;

/// <summary>A module as small as one can be, so that what the platform promises every module is tested without any real one.</summary>
internal static class Probe
{
    public static async Task<TestHost> Start(TestDatabase? database = null, bool dispatching = false)
    {
        var host = await TestHost.Start(new() { Services = Register, Map = Map, Database = database, Dispatching = dispatching });
        if (database is null)
            await host.InScope(async services =>
            {
                await ((RelationalDatabaseCreator)services.GetRequiredService<ProbeDb>().GetService<IDatabaseCreator>()).CreateTablesAsync();
                return 0;
            });
        return host;
    }

    public static Task<int> Heard(this TestHost host) =>
        host.InScope(services => services.GetRequiredService<ProbeDb>().Echoes.CountAsync());

    private static void Register(IServiceCollection services)
    {
        services.AddModuleDb<ProbeDb>("probe");
        services.AddHandlersFrom(typeof(Probe).Assembly);
        services.AddFactHandler<NoteWritten, HearNote, ProbeDb>("probe.HearNote");
    }

    private static void Map(WebApplication app)
    {
        var notes = app.MapGroup("/api/v1/probe").DisableAntiforgery();
        notes.MapPost("/", async (WriteNote command, IMediator mediator, CancellationToken cancel) =>
            TypedResults.Ok(new { id = await mediator.Send(command, cancel) })).Sends(typeof(WriteNote));
        notes.MapGet("/{id:guid}", async (Guid id, IMediator mediator, CancellationToken cancel) =>
            TypedResults.Ok(await mediator.Send(new ReadNote(id), cancel))).Sends(typeof(ReadNote));
    }
}

/// <summary>One host with the probe for the tests of a class.</summary>
public sealed class ProbeHost : IAsyncLifetime
{
    public TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await Probe.Start();

    public Task DisposeAsync() => Host.DisposeAsync();
}

internal sealed class ProbeDb(DbContextOptions<ProbeDb> options, ModuleDbServices services) : ModuleDb(options, "probe", services)
{
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<Echo> Echoes => Set<Echo>();

    protected override void MapModule(ModelBuilder model)
    {
        model.Entity<Note>().ToTable("Notes");
        model.Entity<Echo>().ToTable("Echoes");
    }
}

internal sealed class Note : IRecord
{
    public Guid Id { get; init; }
    public required string Text { get; init; }
    public required string Force { get; init; }
}

internal sealed class Echo
{
    public Guid Id { get; init; }
    public Guid NoteId { get; init; }
}

[EventName("probe.note-written.v1")]
internal sealed record NoteWritten(Guid NoteId) : IIntegrationEvent;

/// <summary>Leaves one more echo each time it runs: a delivery that acts twice shows.</summary>
internal sealed class HearNote(ProbeDb db, TimeProvider time) : IHandle<NoteWritten>
{
    public Task Handle(NoteWritten fact, CancellationToken cancel)
    {
        db.Echoes.Add(new() { Id = Guid.CreateVersion7(time.GetUtcNow()), NoteId = fact.NoteId });
        return Task.CompletedTask;
    }
}

[Permission("orders.make")]
internal sealed record WriteNote(string Text, string Reason) : ICommand;

internal sealed class WriteNoteHandler(ProbeDb db, RequestContext context, TimeProvider time) : IRequestHandler<WriteNote, Guid>
{
    public async Task<Guid> Handle(WriteNote command, CancellationToken cancel)
    {
        var note = new Note { Id = Guid.CreateVersion7(time.GetUtcNow()), Text = command.Text, Force = context.Actor.Force };
        db.Notes.Add(note);
        db.Publish(new NoteWritten(note.Id));
        context.Command!.Answer = note.Id;
        await db.SaveChangesAsync(cancel);
        return note.Id;
    }
}

[Permission("orders.read")]
internal sealed record ReadNote(Guid Id) : IPersonQuery<string>;

internal sealed class ReadNoteHandler(ProbeDb db, RequestContext context) : IRequestHandler<ReadNote, string>
{
    public async Task<string> Handle(ReadNote query, CancellationToken cancel)
    {
        var note = await db.Notes.SingleOrDefaultAsync(n => n.Id == query.Id, cancel) ?? throw new Poet.Platform.Errors.NotFoundException("note");
        context.Consult(note.Id);
        return note.Text;
    }
}
