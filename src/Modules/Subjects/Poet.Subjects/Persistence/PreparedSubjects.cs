using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Persistence;
using Poet.Platform.Persistence.Prepared;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;
using Poet.Subjects.Contracts.Identifiers;
using Poet.Subjects.Domain;
using Poet.Subjects.Search;
using static Poet.Platform.Persistence.Prepared.ParameterKind;

namespace Poet.Subjects.Persistence;

/// <summary>
/// What a check asks of this module every time, by prepared commands. It answers the plain case, one identifier and no merges, exactly as <see cref="FindPeople"/> does, and
/// leaves every other to it. The filter "force" is written out here, since no context applies it.
/// </summary>
internal sealed class PreparedSubjects(PreparedReads reads, RequestContext context, TimeProvider time) : IPreparedSubjects
{
    private const int MostHolders = 5;
    private const int IdsAtOnce = 16;

    private static readonly Parameter[] Asker = [new("all", Number), new("force", Text)];
    private static readonly Parameter[] Reader = [new("sees", Number), new("me", Id), new("away", Id), new("unit", Id), new("awayUnit", Id), new("glass", Id)];

    private static readonly PreparedQuestion Holders = new(table => $"""
        SELECT s."Id", s."Name", s."BornOn", {Hidden(table)}, s."ProcessingGround", s."Contested" FROM {table("subjects", "Identifiers")} i JOIN {table("subjects", "Subjects")} s ON s."Id" = i."SubjectId"
        WHERE i."Kind" = @kind AND i."Canonical" = @canonical AND {Seen(table)}
        """, [new("kind", Text), new("canonical", Text), .. Asker, new("now", Instant), .. Reader]);

    private static readonly PreparedQuestion Holder = new(table => $"""
        SELECT s."Id", s."Name", s."BornOn", {Hidden(table)}, s."ProcessingGround", s."Contested" FROM {table("subjects", "Subjects")} s WHERE s."Id" = @id AND {Seen(table)}
        """, [new("id", Id), .. Asker, new("now", Instant), .. Reader]);

    private static readonly PreparedQuestion Record = new(table => $"""
        SELECT m."Id" FROM {table("subjects", "Merges")} m WHERE m."MergedId" = @id AND m."UndoneAt" IS NULL
        UNION ALL SELECT m."Id" FROM {table("subjects", "Merges")} m WHERE m."KeptId" = @id AND m."UndoneAt" IS NULL;
        SELECT n."Full" FROM {table("subjects", "Names")} n WHERE n."SubjectId" = @id ORDER BY n."Id";
        SELECT i."Canonical", i."Validity" FROM {table("subjects", "Identifiers")} i WHERE i."SubjectId" = @id AND i."Kind" = 'PNC' ORDER BY i."Id";
        SELECT t."Kind", t."Text", t."Basis", t."MayHoldProtectedDetails", t."Force" FROM {table("subjects", "Notes")} t
        WHERE t."SubjectId" = @id AND t."Kind" <> '{SummaryReader.Intelligence}' AND (t."From" IS NULL OR t."From" <= @today) AND (t."Until" IS NULL OR t."Until" >= @today) ORDER BY t."Id"
        """, [new("id", Id), new("today", Day)]);

    private static readonly PreparedQuestion Named = new(table => $"""
        WITH asked("Id") AS ({AskedIds}) SELECT p."Id", p."Name", p."Protected"
        FROM asked a JOIN {table("subjects", "People")} p ON p."Id" = a."Id" WHERE @all = 1 OR p."Force" = @force;
        WITH asked("Id") AS ({AskedIds}) SELECT p."Id", p."Name", p."Protected", p."AreaGeoJson", p."HomeOf"
        FROM asked a JOIN {table("subjects", "Places")} p ON p."Id" = a."Id" WHERE @all = 1 OR p."Force" = @force
        """, [.. Asker, .. Parameter.Many("id", IdsAtOnce, Id)]);

    // not a list in brackets, for which SQLite makes a table of its own
    private static string AskedIds { get; } = string.Join(" UNION ALL ", Enumerable.Range(1, IdsAtOnce).Select(i => "SELECT @id" + i));

    private int SeesAll => context.Actor is { IsSystem: true, Force: "" } ? 1 : 0;

    public async Task<IReadOnlyList<SubjectMatch>?> Find(SubjectQuestion question, CancellationToken cancel)
    {
        if (AskedFor(question) is not { } asked)
            return null;
        var people = await Holding(asked, cancel);
        if (people.Count > MostHolders || people.Any(p => p.Hidden))
            return null;
        List<SubjectMatch> matches = new(people.Count);
        foreach (var person in people)
            if (await Alone(person, cancel) is { } part)
                matches.Add(new(SummaryReader.Summary(part, [part]), [asked.Matched], FindPeople.ByIdentifierAlone) { Records = [person.Id] });
            else
                return null;
        return [.. matches.OrderBy(m => m.Subject.Name, StringComparer.Ordinal).ThenBy(m => m.Subject.BornOn).Take(FindPeople.Most(question))];
    }

    public async Task<PeopleAndPlaces> PeopleAndPlaces(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        List<NamedPerson> people = [];
        List<NamedPlace> places = [];
        foreach (var chunk in ids.Distinct().Chunk(IdsAtOnce))
        {
            await using var rows = await reads.Ask(Named, cancel,
                [SeesAll, context.Actor.Force, .. Enumerable.Range(0, IdsAtOnce).Select(i => (object)(i < chunk.Length ? chunk[i] : Guid.Empty))]); // nothing has the empty id
            while (await rows.Read(cancel))
                people.Add(new(rows.Id(0), rows.Text(1), rows.Flag(2)));
            await rows.NextResult(cancel);
            while (await rows.Read(cancel))
                places.Add(new(rows.Id(0), rows.Text(1), rows.Flag(2), rows.TextIfAny(3), Place.Ids(rows.Text(4))));
        }
        return new(people, places);
    }

    // anything more than one id or one valid identifier is for the full search, which weighs names, slips and dates of birth
    private Asked? AskedFor(SubjectQuestion question) => question switch
    {
        _ when context.Actor.Sharing is not null => null, // the rows that a partner may see are the context's filter
        { Name: not null } or { BornOn: not null } => null,
        { Id: { } id, PncId: null, CroNumber: null } => new(id, "", "", "id"),
        { Id: null, PncId: { } pnc, CroNumber: null } => Valid(IdentifierKind.Pnc, IdentifierKinds.Pnc, pnc),
        { Id: null, PncId: null, CroNumber: { } cro } => Valid(IdentifierKind.Cro, IdentifierKinds.Cro, cro),
        _ => null,
    };

    private Asked? Valid(IdentifierKind kind, string code, string raw) =>
        IdentifierReader.Read(kind, raw, time.GetUtcNow().Year) is { Validity: IdentifierValidity.Valid, Canonical: { } canonical }
            ? new(null, code, canonical, code.ToLowerInvariant()) : null;

    private async Task<Dictionary<Guid, Row>.ValueCollection> Holding(Asked asked, CancellationToken cancel)
    {
        Dictionary<Guid, Row> people = []; // one may hold the same identifier twice
        await using var rows = asked.Id is { } id
            ? await reads.Ask(Holder, cancel, [id, SeesAll, context.Actor.Force, time.GetUtcNow(), .. ReaderValues])
            : await reads.Ask(Holders, cancel, [asked.Kind, asked.Canonical, SeesAll, context.Actor.Force, time.GetUtcNow(), .. ReaderValues]);
        while (await rows.Read(cancel))
            people[rows.Id(0)] = new(rows.Id(0), rows.Text(1), rows.DayIfAny(2), rows.Number(3) == 1, rows.TextIfAny(4) is { } ground ? Enum.Parse<RestrictionGround>(ground) : null, rows.TextIfAny(5));
        return people.Values;
    }

    /// <summary>What is recorded of a person under this one id; null when records were merged.</summary>
    private async Task<SummaryReader.Part?> Alone(Row person, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(time.GetUtcNow());
        await using var rows = await reads.Ask(Record, cancel, person.Id, today);
        if (await rows.Read(cancel))
            return null;
        List<string> names = [];
        List<SummaryReader.Pnc> pncs = [];
        List<SubjectNoteText> notes = [];
        await rows.NextResult(cancel);
        while (await rows.Read(cancel))
            names.Add(rows.Text(0));
        await rows.NextResult(cancel);
        while (await rows.Read(cancel))
            pncs.Add(new(rows.Text(0), rows.Text(1)));
        await rows.NextResult(cancel);
        while (await rows.Read(cancel))
            notes.Add(NoteWords.InSummary(context.Actor, (rows.Text(0), rows.Text(1), Enum.Parse<StatementBasis>(rows.Text(2)), rows.Flag(3), rows.Text(4)), today));
        return new(person.Id, person.Name, person.BornOn) { Ground = person.Ground, Contested = person.Contested, Names = names, Pncs = pncs, Notes = notes };
    }

    /// <summary>The filter "restricted", as a column: a restricted record is for the full search, which marks it.</summary>
    private static string Hidden(Func<string, string, string> table) => $"""
        CASE WHEN @sees = 0 AND EXISTS (SELECT 1 FROM {table("platform", "RestrictedRecords")} r WHERE r."RecordId" = s."Id" AND r."Force" = @force AND r."Until" > @now
            AND r."OwnerId" <> @me AND r."OwnerId" <> @away AND r."UnitId" <> @unit AND r."UnitId" <> @awayUnit AND r."RestrictionId" <> @glass) THEN 1 ELSE 0 END
        """;

    private object[] ReaderValues => [context.Actor.IsSystem ? 1 : 0, context.Actor.Id, context.Actor.For?.Id ?? context.Actor.Id,
        context.Actor.UnitId ?? ModuleDb.NoUnit, context.Actor.For?.UnitId ?? ModuleDb.NoUnit, context.Glass?.RestrictionId ?? Guid.Empty];

    /// <summary>The condition that the force of @force, or everyone where @all is 1, may see the person of the row "s" at @now.</summary>
    internal static string Seen(Func<string, string, string> table) => $"""
        (@all = 1 OR EXISTS (SELECT 1 FROM {table("subjects", "Access")} a
            WHERE a."SubjectId" = s."Id" AND a."Force" = @force AND a."From" <= @now AND a."Until" > @now))
        """;

    private sealed record Asked(Guid? Id, string Kind, string Canonical, string Matched);

    private sealed record Row(Guid Id, string Name, DateOnly? BornOn, bool Hidden, RestrictionGround? Ground, string? Contested);
}
