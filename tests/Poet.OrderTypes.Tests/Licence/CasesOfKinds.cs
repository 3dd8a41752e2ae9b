using System.Text.Json;
using System.Text.Json.Nodes;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.Register;

namespace Poet.OrderTypes.Tests.Licence;

/// <summary>A case that must match given terms and one that must not, worked out from the terms, as a person would who confirms them.</summary>
internal static class CasesOfKinds
{
    /// <summary>Noon on a Tuesday in a kept record in which nothing is told and nothing permitted.</summary>
    public static readonly DateTimeOffset At = London("2026-03-03 12:00:00");

    /// <summary>Read terms with the people and places that a person chooses.</summary>
    public static object Chosen(IConditionKind kind, Reading reading)
    {
        var terms = JsonNode.Parse(reading.Terms.GetRawText())!;
        Choose(kind, terms);
        kind.TryParse(JsonDocument.Parse(terms.ToJsonString()).RootElement, kind.Version, out var parsed, out var problems).Should().BeTrue($"{kind.Id}: {string.Join("; ", problems.Select(p => p.Says))}");
        return parsed!;
    }

    /// <summary>A situation that matches, and one that does not.</summary>
    public static (Situation Breach, Situation NoBreach) Of(object terms) => terms switch
    {
        NoContactTerms => (In(new Facts { Communication = new(MsA, ContactMeans.Phone) { SubjectCommunicated = true, WithinException = false } }), In(new Facts { Communication = new(Stranger, ContactMeans.Phone) { SubjectCommunicated = true } })),
        NonAssociationTerms { Class: { } group } t => (In(With(new() { Is = [group], Groups = t.Group is { } g ? [g] : null, Inadvertent = false, WithinException = false, InPublic = true })), In(With(new() { Is = [], Groups = [] }))),
        NonAssociationTerms { UnderAge: { } age } => (In(With(new() { Age = age - 1, Supervised = false, Inadvertent = false, WithinException = false, InPublic = true })), In(With(new() { Age = age }))),
        NonAssociationTerms => (In(With(new() { PersonId = MsA, Inadvertent = false, WithinException = false, InPublic = true })), In(With(new() { PersonId = Stranger }))),
        ExclusionAreaTerms or ApproachPlaceTerms => (In(Place(Town)), In(Conditions.Register.At(Door))),
        ExclusionPremisesTerms { Class: { } premises } => (In(new Facts { Place = new() { PremisesClass = Class(premises), Inside = true, InSight = true, WithinException = false, PassingThrough = false } }), In(new Facts { Place = new() { PremisesClass = premises == PremisesClass.PlaceOfWorship ? PremisesClasses.School : PremisesClasses.Worship, Inside = true, InSight = true } })),
        ExclusionPremisesTerms { TradingName: { } name } => (In(new Facts { Place = new() { Name = name, Inside = true, WithinException = false } }), In(new Facts { Place = new() { Name = "Zenith Bakery", Inside = true } })),
        ExclusionPremisesTerms => (In(Place(Town)), In(Place(NewHome))),
        EventBanTerms t => (In(Place(Town) with { Occasions = [On(t.Event)] }), In(Place(Town) with { Occasions = [] })),
        CurfewTerms t => (In(Place(NewHome), Inside(t.Hours)), In(Place(Town), Inside(t.Hours))),
        ResidenceTerms { NoChildUnder: { } age } t => (In(new Facts { Stay = new() { PlaceId = NewHome, Household = [new() { Age = age - 1, Sex = t.ChildSex ?? Sex.Female }] } }), In(new Facts { Stay = new() { Household = [] } })),
        ResidenceTerms => (In(new Facts { Stay = new() { PlaceId = NewHome, NoFixedAbode = true, Nights = 30 } }), In(new Facts { Stay = new() { PlaceId = HisHome, NoFixedAbode = true } })),
        ActivityTerms t => (In(new Facts { Activities = [new(t.Barred[0]) { WithinException = false }] }), In(new Facts { Activities = [] })),
        ItemsTerms t => (In(new Facts { Items = [new(First(t.Named) ?? "it") { Sort = t.Sorts.Count > 0 ? t.Sorts[0] : null, InPublic = true, WithinException = false }] }), In(new Facts { Items = [] })),
        ClothingTerms t => (In(new Facts { Items = [new(First(t.Named) ?? "it") { Sort = t.Sorts.Count > 0 ? t.Sorts[0] : null, InPublic = true, Worn = true, WithinException = false }], Place = new() { PlaceId = Town } }), In(new Facts { Items = [] })),
        DeviceLimitTerms t => (In(new Facts { Devices = [.. Enumerable.Range(0, (t.MaxPhones ?? 0) + 1).Select(i => new DeviceFact { Kind = DeviceKind.MobilePhone, Number = $"0770090000{i}", Sims = 2, ESims = 0 })] }), In(new Facts { Devices = [] })),
        DeviceInspectTerms { Vpn: Ban.Barred } or DeviceInspectTerms { Cloud: Ban.Barred } or DeviceInspectTerms { AutomaticDeletion: Ban.Barred } => (In(Devices(new() { Kind = DeviceKind.MobilePhone, Vpn = true, CloudStorage = true, DeletesAutomatically = true, Used = true })), In(Devices(new() { Kind = DeviceKind.MobilePhone, Vpn = false, CloudStorage = false, DeletesAutomatically = false }))),
        DeviceInspectTerms => (In(Devices(new() { Kind = DeviceKind.MobilePhone, HistoryDeleted = true, RefusedInspection = true })), In(Devices(new() { Kind = DeviceKind.MobilePhone, HistoryDeleted = false, HistoryDeletedByOther = false, RefusedInspection = false, PrivateBrowsing = false, AppKeepsNoHistory = false, MonitoringRunning = true, DeletesAutomatically = false }))),
        InternetUseTerms t => (In(new Facts { Internet = [new() { Content = (t.BarredContent.Concat(t.UploadsTo)).FirstOrDefault(), Uploaded = true, Name = "channel", Purpose = t.Purposes.Count == 0 ? "leisure" : null, PublicTerminal = false }] }), In(new Facts { Internet = [] })),
        CashLimitTerms t => (In(new Facts { Cash = [new("GBP", t.Pounds + 1)] }), In(new Facts { Cash = [] })),
        BankAccountsTerms => (In(new Facts { Accounts = [new(AccountKind.Bank) { Identifier = "12345678", OpenedOn = new(2025, 1, 1), Used = true }] }), In(new Facts { Accounts = [new(AccountKind.Bank) { Identifier = "12345678", OpenedOn = new(2025, 1, 1) }] }, LedgerWords.Account, "12345678")),
        VehicleTerms => (In(new Facts { Vehicles = [new(VehicleUse.Drives) { Mark = "AB12CDE", Since = new(2025, 1, 1) }] }), In(new Facts { Vehicles = [new(VehicleUse.Drives) { Mark = "AB12CDE", Since = new(2026, 3, 1) }] }, LedgerWords.Vehicle, "AB12CDE", At.AddDays(-9))),
        NotifyDetailsTerms t => (In(Change(t, concealed: true)), In(Change(t, concealed: null), Word(t), "NEW VALUE")),
        TravelNotifyTerms => (In(new Facts { Travel = new("GB") { LeavesArea = true, DepartsOn = new(2026, 3, 3), Departing = true } }), In(new Facts { Travel = new("GB") { LeavesArea = false, DepartsOn = new(2026, 3, 3), Departing = true } })),
        BusinessEmploymentTerms t => (In(new Facts { Work = [new(t.DirectorshipsBarred ? WorkRole.Director : WorkRole.Employee) { YoungestAge = 5, Trade = First(t.Trades), Paid = true, Vulnerable = true }] }), In(new Facts { Work = [] })),
        FinanceReportTerms { EveryMonths: not null } t => (In(new Facts { Changes = [new(Paper(t))] }, Paper(t), "", At.AddYears(-2)), In(new Facts { Changes = [new(Paper(t))] }, Paper(t), "", At.AddDays(-2))),
        FinanceReportTerms t => (In(new Facts { Changes = [new(Paper(t)) { Value = "new value", Pounds = 1_000_000, Concealed = true }] }), In(new Facts { Changes = [new(Paper(t)) { Value = "new value", Pounds = 1_000_000 }] }, Paper(t), "NEW VALUE")),
        TransfersBorrowingTerms t => (Payment(t, told: false), Payment(t, told: true)),
        PremisesNotifyTerms => (In(new Facts { Changes = [new(LedgerWords.Premises) { Value = "new value", On = new(2025, 1, 1), Concealed = true }] }), In(new Facts { Changes = [new(LedgerWords.Premises) { Value = "new value" }] }, LedgerWords.Premises, "NEW VALUE")),
        AttendanceTerms t => Duty(t.Instructions && t.With.Count == 0 ? DutyKind.Instruction : t.AtHome ? DutyKind.HomeVisit : DutyKind.Appointment, First(t.With)),
        PresentToTerms => Duty(DutyKind.Report, null),
        KeepInTouchTerms { AfterReturn: not null } => (In(new Facts { Travel = new("ES") { ReturnsOn = new(2026, 1, 5) }, Duties = [new(DutyKind.Contact) { Done = false }] }), In(new Facts { Travel = new("ES") { ReturnsOn = new(2026, 3, 3) } })),
        KeepInTouchTerms => Duty(DutyKind.Contact, null),
        SubmitToTerms t => Duty(t.To[0] <= Submission.AlcoholTest ? DutyKind.Test : DutyKind.Search, t.To[0] switch { Submission.Polygraph => "polygraph", Submission.DrugTest => "drug test", Submission.AlcoholTest => "alcohol test", Submission.PersonSearch => "person", Submission.VehicleSearch => "vehicle", _ => "home" }),
        ElectronicMonitoringTerms => Duty(DutyKind.LeaveTagAlone, null),
        _ => throw new NotSupportedException($"Say which case matches {terms.GetType().Name}, and which does not"),
    };

    private static string? First(IReadOnlyList<string> words) => words.Count > 0 ? words[0] : null;

    private static Situation Payment(TransfersBorrowingTerms terms, bool told)
    {
        var barred = terms.Barred.Count > 0;
        var fact = new PaymentFact(barred ? terms.Barred[0] : terms.Told[0]) { Pounds = barred && told ? 0 : 1_000_000, On = new(2026, 3, 2), Reference = "T1", VirtualCurrency = false };
        return terms.Notify is null && !barred && !told ? In(new Facts { Payments = [fact with { Concealed = true }] }) : In(new Facts { Payments = [fact] }, LedgerWords.Payment, told ? "T1" : "T2", At.AddDays(-1));
    }

    private static (Situation, Situation) Duty(DutyKind kind, string? with) =>
        (In(new Facts { Duties = [new(kind) { With = with, Done = false, Excused = false, DueAt = At.AddHours(-1) }] }), In(new Facts { Duties = [new(kind) { With = with, Done = true }] }));

    private static Situation In(Facts facts, DateTimeOffset? at = null) => new(at ?? At, facts, new() { Notifications = [], Permissions = [] });

    private static Situation In(Facts facts, string told, string value, DateTimeOffset? when = null) => new(At, facts, new() { Notifications = [new(told, value, when ?? At.AddDays(-1))], Permissions = [] });

    private static Facts With(CompanionFact companion) => new() { With = [companion] };

    private static Facts Place(Guid id) => new() { Place = new() { PlaceId = id, Inside = true, PassingThrough = false, WithinException = false } };

    private static Facts Devices(DeviceFact device) => new() { Devices = [device with { ReachesInternet = true, Software = [], WipingSoftwarePresent = false }] };

    private static OccasionFact On(string name) => new(name) { StartsAt = At.AddHours(-1), EndsAt = At.AddHours(1), Attending = true };

    private static DateTimeOffset Inside(IReadOnlyList<WeeklyWindow> hours)
    {
        var day = Enumerable.Range(3, 7).Select(d => new DateOnly(2026, 3, d)).First(d => hours[0].Days.Contains(d.DayOfWeek));
        return LondonTime.At(day, hours[0].From).First;
    }

    private static Facts Change(NotifyDetailsTerms terms, bool? concealed) => new() { Changes = [new(Word(terms)) { Value = "new value", Concealed = concealed, On = terms.NoTimeSet ? null : new(2026, 3, 2) }] };

    private static string Word(NotifyDetailsTerms terms) => terms.Details[0] switch
    {
        NotifiedDetail.Relationship => LedgerWords.Relationship,
        NotifiedDetail.IdentityDocument => LedgerWords.IdentityDocument,
        NotifiedDetail.HomeAddress => LedgerWords.Address,
        NotifiedDetail.Name => LedgerWords.Name,
        NotifiedDetail.Employment => LedgerWords.Employment,
        NotifiedDetail.Email => LedgerWords.Email,
        _ => LedgerWords.OtherAddress,
    };

    private static string Paper(FinanceReportTerms terms) => terms.Papers[0] switch
    {
        FinancePaper.BankStatements => LedgerWords.BankStatements,
        FinancePaper.Income => LedgerWords.Income,
        FinancePaper.Accounts => LedgerWords.Accounts,
        _ => LedgerWords.Assets,
    };

    private static string Class(PremisesClass premises) => premises switch
    {
        PremisesClass.LicensedPremises => PremisesClasses.Licensed,
        PremisesClass.RailwayStation => PremisesClasses.RailwayStation,
        PremisesClass.PlaceOfWorship => PremisesClasses.Worship,
        PremisesClass.LeisureCentre => PremisesClasses.Leisure,
        PremisesClass.PortOrAirport => PremisesClasses.Port,
        _ => premises.ToString().ToLowerInvariant(),
    };

    private static void Choose(IConditionKind kind, JsonNode? node, bool person = false)
    {
        if (node is JsonObject o)
            foreach (var (name, value) in o.ToList())
                if (value is JsonValue && value.ToString() == Guid.Empty.ToString())
                    o[name] = (kind.Id == ConditionKinds.Residence && name == "placeId" ? HisHome : Town).ToString();
                else
                    Choose(kind, value, name == "people");
        else if (node is JsonArray items)
            for (var i = 0; i < items.Count; i++)
                if (items[i] is JsonValue v && v.ToString() == Guid.Empty.ToString())
                    items[i] = (person ? MsA : Town).ToString();
                else
                    Choose(kind, items[i]);
    }
}
