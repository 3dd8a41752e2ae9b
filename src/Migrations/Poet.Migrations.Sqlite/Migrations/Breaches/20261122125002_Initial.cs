using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.Sqlite.Migrations.Breaches
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "breaches_Breaches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderReference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    EditionId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OrderMadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    SourceReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SourceGrade = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    InformationGrade = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Seen = table.Column<string>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CrimeReference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NoCrimeReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CrimeDueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaches_Breaches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "breaches_BreachSteps",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaches_BreachSteps", x => new { x.BreachId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_breaches_BreachSteps_breaches_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalTable: "breaches_Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "breaches_BreachTerms",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Held = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaches_BreachTerms", x => new { x.BreachId, x.ConditionId });
                    table.ForeignKey(
                        name: "FK_breaches_BreachTerms_breaches_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalTable: "breaches_Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "breaches_Decisions",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    View = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rank = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OptionId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Response = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Agrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    Departure = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Shown = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaches_Decisions", x => new { x.BreachId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_breaches_Decisions_breaches_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalTable: "breaches_Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "breaches_Disruptions",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Strand = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Scale = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaches_Disruptions", x => new { x.BreachId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_breaches_Disruptions_breaches_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalTable: "breaches_Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "breaches_KeptChecks",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    RunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RunBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: true),
                    Full = table.Column<string>(type: "TEXT", nullable: false),
                    Open = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaches_KeptChecks", x => new { x.BreachId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_breaches_KeptChecks_breaches_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalTable: "breaches_Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "breaches_OwnViews",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Information = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Threat = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Powers = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Options = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaches_OwnViews", x => new { x.BreachId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_breaches_OwnViews_breaches_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalTable: "breaches_Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_breaches_Breaches_Force_ClosedAt_At",
                table: "breaches_Breaches",
                columns: new[] { "Force", "ClosedAt", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_breaches_Breaches_Force_CrimeDueAt",
                table: "breaches_Breaches",
                columns: new[] { "Force", "CrimeDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_breaches_Breaches_Force_UnitId_At",
                table: "breaches_Breaches",
                columns: new[] { "Force", "UnitId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_breaches_Breaches_OrderId_At",
                table: "breaches_Breaches",
                columns: new[] { "OrderId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_breaches_Breaches_Reference",
                table: "breaches_Breaches",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_breaches_Breaches_SubjectId_At",
                table: "breaches_Breaches",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_breaches_Breaches_VisitId",
                table: "breaches_Breaches",
                column: "VisitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "breaches_BreachSteps");

            migrationBuilder.DropTable(
                name: "breaches_BreachTerms");

            migrationBuilder.DropTable(
                name: "breaches_Decisions");

            migrationBuilder.DropTable(
                name: "breaches_Disruptions");

            migrationBuilder.DropTable(
                name: "breaches_KeptChecks");

            migrationBuilder.DropTable(
                name: "breaches_OwnViews");

            migrationBuilder.DropTable(
                name: "breaches_Breaches");
        }
    }
}
